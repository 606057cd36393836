"""What can be done to a contact of the plan, wherever one is shown: done, moved, skipped, added."""

from kamdesk.ui.touching.add_dialog import AddTouchDialog
from kamdesk.ui.touching.deeds import TouchDeeds
from kamdesk.ui.touching.listing import TouchList
from kamdesk.ui.touching.menu import move_menu, touch_menu
from kamdesk.ui.touching.panel import TouchPanel
from kamdesk.ui.touching.phrases import ICONS, channel_word, person_text, state_text

__all__ = [
    "ICONS",
    "AddTouchDialog",
    "TouchDeeds",
    "TouchList",
    "TouchPanel",
    "channel_word",
    "move_menu",
    "person_text",
    "state_text",
    "touch_menu",
]
