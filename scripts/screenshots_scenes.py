"""What there is to see: each screen with the sample territory, some of them in special states."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from screenshots_cast import Cast, Scene, opened
from screenshots_keeping import keeping_empty, keeping_scenes, keeping_stressed
from screenshots_papers import empty_brief, rich_brief, survey_form
from screenshots_service import service_empty, service_scenes, service_stressed
from screenshots_stage import Stage
from sqlalchemy.orm import Session

from kamdesk.services import account_list, accounts, contacts
from kamdesk.services.account_list import ListSpec

PLAIN = (
    *("today", "accounts", "meetings", "promises", "opportunities"),
    *("tiers", "competitors", "craft", "library"),
)
EMPTY = (*PLAIN, "bin")
TABS = (
    *("overview", "profile", "contacts", "talks", "sales"),
    *("figures", "verdict", "health", "service", "rivals", "history"),
)


def all_scenes() -> list[Scene]:
    """Every screen once, in the order of the navigation."""
    return [
        *(opened(kind, kind) for kind in PLAIN),
        *(_tab(key) for key in TABS),
        *_meeting_scenes(),
        *keeping_scenes(),
        *service_scenes(),
        lambda stage, _who: rich_brief(stage),
        lambda stage, _who: empty_brief(stage),
        lambda stage, _who: survey_form(stage),
        opened("import", "import"),
        _importing,
        _new_account,
        _new_meeting,
        _meeting_views,
        _search,
        *(_client_safe(kind) for kind in ("today", "accounts", "account")),
        _tidy_up,
        _bin,
        opened("settings", "settings"),
        opened("welcome", "welcome"),
    ]


def empty_scenes() -> list[Scene]:
    """What a new book shows."""
    return [
        *(opened(f"{kind}_empty", kind) for kind in EMPTY),
        *keeping_empty(),
        *service_empty(),
    ]


def stressed_scenes(mark: str) -> list[Scene]:
    """Those that suffer first from large text or little room, or gain from a large screen."""
    return [
        opened(f"today_{mark}", "today"),
        opened(f"account_{mark}", "account", lambda who: who.account),
        opened(f"meeting_{mark}", "meeting", lambda who: who.planned),
        opened(f"tiers_{mark}", "tiers"),
        *keeping_stressed(mark),
        *service_stressed(mark),
    ]


def _tab(key: str) -> Scene:
    return opened(f"account_{key}", "account", lambda who: (who.account, key))


def _meeting_scenes() -> list[Scene]:
    return [
        opened("meeting", "meeting", lambda who: who.planned),
        opened("meeting_live", "meeting_live", lambda who: who.planned),
        opened("meeting_review", "meeting_review", lambda who: who.held),
        opened("brief", "brief", lambda who: who.planned),
        opened("rehearsal", "rehearsal", lambda who: who.planned),
        _opportunity_views,
    ]


def _opportunity_views(stage: Stage, _who: Cast) -> None:
    """The list and the forecast beside the board."""
    from kamdesk.ui.opportunities import OpportunitiesScreen

    stage.open("opportunities")
    screen = stage.window.current_screen()
    assert isinstance(screen, OpportunitiesScreen)
    for view in ("list", "forecast", "board"):
        screen.view.set_value(view)
        screen.view.edited.emit()
        if view != "board":
            stage.take(f"opportunities_{view}")


def _importing(stage: Stage, who: Cast) -> None:
    """Through the steps with a real file; the import is undone again."""
    from kamdesk.ui.importing.head import ImportHead

    stage.open("import", str(who.workbook))
    for step in ("file", "sheet", "columns", "check", "result"):
        stage.take(f"import_{step}")
        head = stage.window.findChild(ImportHead)
        assert head is not None and head.step() == step, f"the import did not come to {step}"
        if step != "result":
            QTest.mouseClick(head.next, Qt.MouseButton.LeftButton)
    stage.ctx.undo()


def _new_account(stage: Stage, who: Cast) -> None:
    from kamdesk.ui.accounts import NewAccountDialog

    stage.open("accounts")
    stage.take("new_account", NewAccountDialog(stage.window, stage.ctx))


def _new_meeting(stage: Stage, who: Cast) -> None:
    from kamdesk.ui.meetings import NewMeetingDialog

    stage.open("meetings")
    stage.take("new_meeting", NewMeetingDialog(stage.window, stage.ctx, who.account))


def _meeting_views(stage: Stage, who: Cast) -> None:
    """The calendar by week and by month; the agenda is left as it was."""
    from kamdesk.ui.meetings import MeetingsScreen

    stage.open("meetings")
    screen = stage.window.current_screen()
    assert isinstance(screen, MeetingsScreen)
    for view in ("week", "month"):
        screen.show_view(view)
        stage.take(f"meetings_{view}")
    screen.show_view("agenda")


def _search(stage: Stage, who: Cast) -> None:
    stage.open("accounts")
    stage.window.run("find")
    stage.take("search_commands")
    typed = who.name[:2] if stage.ctx.language == "zh" else who.name.split()[0]
    event = QInputMethodEvent()
    event.setCommitString(typed)
    stage.app.sendEvent(stage.window.top_bar.search, event)
    stage.take("search")
    QTest.keyClick(stage.window.top_bar.search, Qt.Key.Key_Escape)
    stage.window.top_bar.search.clear()


def _client_safe(kind: str) -> Scene:
    def scene(stage: Stage, who: Cast) -> None:
        stage.ctx.set_client_safe(True)
        try:
            stage.open(kind, (who.account, "overview") if kind == "account" else None)
            stage.take(f"{kind}_client_safe")
        finally:
            stage.ctx.set_client_safe(False)

    return scene


def _tidy_up(stage: Stage, who: Cast) -> None:
    """The second account filed once more, and two people that a card brought."""
    one, other = stage.ctx.read(lambda s: account_list.ids(s, ListSpec()))[1:3]
    rows = stage.ctx.read(lambda s: account_list.rows(s, [one, other]))

    def fill(session: Session) -> int:
        for number, row in enumerate(rows.values()):
            contacts.create(session, None, {"name": row.owner, "mobile": f"139-0000-000{number}"})
        values = {"name": rows[one].name, "city": rows[other].city, "owner": rows[other].owner}
        return accounts.create(session, values).id

    twin = stage.ctx.write("new_account", fill)
    try:
        stage.open("duplicates")
        stage.take("duplicates")
        stage.open("duplicates", (one, twin))
        stage.take("duplicates_merge")
    finally:
        stage.ctx.undo()


def _bin(stage: Stage, who: Cast) -> None:
    last = stage.ctx.read(lambda s: account_list.ids(s, ListSpec()))[-3:]
    stage.ctx.write("bin_accounts", lambda s: accounts.put_in_bin(s, last))
    try:
        stage.open("bin")
        stage.take("bin")
    finally:
        stage.ctx.undo()
