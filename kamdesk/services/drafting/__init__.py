"""Drafts the plan of a meeting from what the book knows, so that an empty page is never the start
(method §6)."""

from kamdesk.services.drafting.drafted import Drafted
from kamdesk.services.drafting.plan import arrange_drafted, draft, follow_up

__all__ = ["Drafted", "arrange_drafted", "draft", "follow_up"]
