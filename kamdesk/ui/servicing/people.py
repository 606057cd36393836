"""The people of an account as options of a drop-down."""

from __future__ import annotations

from kamdesk.services import account_page
from kamdesk.ui.context import Context
from kamdesk.ui.formats import DASH


def people_of(ctx: Context, account_id: int | None) -> list[tuple[int | None, str]]:
    """Who works there, after an empty choice."""
    people = ctx.read(lambda s: account_page.people(s, account_id)) if account_id else []
    told = [(one.contact_id, one.name) for one in people if one.left_on is None]
    return [(None, DASH), *told]
