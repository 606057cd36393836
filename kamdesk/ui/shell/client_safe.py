"""What a client may see while the laptop is turned round: the one rule of the whole window.

Everything that is not named here is hidden, so that a new screen, command or kind of thing is
secret until somebody decides otherwise. Of what may be seen, only one account shows, the one at
hand. What a screen that may be seen leaves out of itself, it asks ``Context.client_safe``.
"""

from __future__ import annotations

from kamdesk.ui.context import Context

Stop = tuple[str, object]

OF_ACCOUNT = frozenset({"account"})
OF_MEETING = frozenset({"meeting", "meeting_live", "brief"})
SCREENS = OF_ACCOUNT | OF_MEETING | {"settings", "welcome"}
PLACES = frozenset({"accounts", "meetings", "settings"})
"""In the navigation; the lists lead to the account at hand."""
ACTIONS = frozenset(
    {"new_meeting", "next_brief", "next_live", "client_safe", "undo", "redo", "dossier", "backup",
     "language", "theme"}
)  # fmt: skip
COMMANDS = PLACES | ACTIONS | {"find", "filter", "back", "quit"}
FOUND = frozenset({"account", "contact", "meeting"})
"""Kinds of things that the search box still names."""


def stop_for_client(ctx: Context, kind: str, target: object) -> Stop:
    """Where the way to a screen leads in front of a client: the lists to the account at hand."""
    if kind == "accounts" and ctx.at_hand is not None:
        return "account", ctx.at_hand
    if kind == "meetings" and ctx.at_hand is not None:
        return "account", (ctx.at_hand, "talks")
    return kind, target


def may_see(ctx: Context, kind: str, target: object) -> bool:
    """Whether a client may see a screen; the first account that shows is the one at hand."""
    if kind not in SCREENS:
        return False
    account_id = account_of(ctx, kind, target)
    return account_id is None or ctx.at_hand in (None, account_id)


def may_find(ctx: Context, kind: str, account_id: int | None) -> bool:
    """Whether the search box may name something of an account."""
    return not ctx.client_safe or (
        kind in FOUND and account_id is not None and account_id == ctx.at_hand
    )


def may_run(ctx: Context, command: str) -> bool:
    """Whether a command is offered and obeyed."""
    return not ctx.client_safe or command in COMMANDS


def account_of(ctx: Context, kind: str, target: object) -> int | None:
    """The account that a screen shows; None where it is of no single one, or of none any more."""
    if kind in OF_ACCOUNT:
        found = target[0] if isinstance(target, tuple) else target
        return found if isinstance(found, int) else None
    if kind not in OF_MEETING and kind not in ("meeting_review", "rehearsal"):
        return None
    meeting_id = target[0] if isinstance(target, tuple) else target
    if not isinstance(meeting_id, int):
        return None
    from kamdesk.services import meetings  # the window is up before the book's code is

    return ctx.read(lambda session: meetings.account_of(session, meeting_id))
