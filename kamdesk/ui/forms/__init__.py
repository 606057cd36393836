"""Forms that save as fields are left: the binder, its editors, and what to do on a conflict."""

from kamdesk.ui.forms.account_picker import AccountPicker
from kamdesk.ui.forms.alike_line import AlikeLine
from kamdesk.ui.forms.binder import FormBinder
from kamdesk.ui.forms.choices import choices
from kamdesk.ui.forms.completion import completer
from kamdesk.ui.forms.conflict import ConflictDialog
from kamdesk.ui.forms.field_editor import field_editor, own_editor, own_value, shown_value
from kamdesk.ui.forms.grid import FormGrid
from kamdesk.ui.forms.half_written import HalfWritten
from kamdesk.ui.forms.many_choice import ManyChoice
from kamdesk.ui.forms.toggle import Toggle

__all__ = [
    "AccountPicker",
    "AlikeLine",
    "ConflictDialog",
    "FormBinder",
    "FormGrid",
    "HalfWritten",
    "ManyChoice",
    "Toggle",
    "choices",
    "completer",
    "field_editor",
    "own_editor",
    "own_value",
    "shown_value",
]
