"""What a brief and its file are called."""

from __future__ import annotations

from kamdesk import words
from kamdesk.services.brief import Brief


def title(brief: Brief, lang: words.Lang) -> str:
    """The document's title."""
    return f"{words.text('brief.title', lang)} {brief.page.account}"


def file_name(
    brief: Brief, lang: words.Lang, kind: str = "pdf", *, client_safe: bool = False
) -> str:
    """A name for the file, without characters that a file name may not hold."""
    day = brief.page.fields["starts_at"].astimezone().date().isoformat()
    key = "brief.client_file_name" if client_safe else "brief.file_name"
    name = words.text(key, lang, date=day, name=brief.page.account)
    clean = "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in name)
    return f"{clean[:100].rstrip('. ')}.{kind}"
