"""``brief``: the page to read in the car, as PDF, as workbook or as text."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, between, command
from kamdesk.errors import RefusedError
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.exchange.briefing import Document
    from kamdesk.services.brief import Brief

_KINDS = (".pdf", ".xlsx")


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(commands, "brief", "the one-page brief of a meeting", _brief)
    made.add_argument(
        "meeting_id", nargs="?", type=between(1, 2**62), metavar="MEETING_ID",
        help="the next meeting where it is left out",
    )  # fmt: skip
    made.add_argument(
        "--out", type=_file, metavar="FILE",
        help="write it as .pdf or .xlsx, one A4 page; without it the text is answered",
    )  # fmt: skip
    made.add_argument(
        "--client-safe", action="store_true", help="an agenda with only what a client may see"
    )


def _file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in _KINDS:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a .pdf nor a .xlsx file")
    return path


def _brief(call: Call) -> Answer:
    loaded = _load(call)
    out: Path | None = call.args.out
    if out is None:
        return _told(loaded, call)
    if out.suffix.lower() == ".pdf":
        from kamdesk.ui.printing.brief_document import write_pdf as write
    else:
        from kamdesk.exchange.brief_sheet import write
    write(loaded, out, call.language, client_safe=call.args.client_safe)

    def lines(language: Lang) -> Iterator[str]:
        from kamdesk import words

        yield words.text("cli.written", language, file=out)

    return Answer({"meeting_id": loaded.page.id, "file": str(out)}, lines)


def _load(call: Call) -> Brief:
    """The brief asked for; raises ``RefusedError("no_next_meeting")`` where none is coming."""
    from kamdesk.services import brief, meetings

    with call.book.read() as session:
        meeting_id = call.args.meeting_id or meetings.next_planned(session)
        if meeting_id is None:
            raise RefusedError("no_next_meeting")
        return brief.load(session, meeting_id, date.today())


def _told(loaded: Brief, call: Call) -> Answer:
    """The whole text, nothing given way."""
    from kamdesk.exchange import briefing

    document = briefing.compose(loaded, call.language, client_safe=call.args.client_safe)
    return Answer(_as_data(loaded.page.id, document), lambda _language: _as_lines(document))


def _as_data(meeting_id: int, document: Document) -> dict[str, Any]:
    return {
        "meeting_id": meeting_id,
        "title": document.title,
        "head": [document.head.facts, document.head.name, document.head.about],
        "wanted": [item.text for item in document.box],
        "blocks": [
            {"block": block.key, "title": block.title, "lines": [i.text for i in block.items]}
            for block in document.blocks()
        ],
    }


def _as_lines(document: Document) -> Iterator[str]:
    head = document.head
    yield from filter(None, (head.facts, head.name, head.about))
    yield ""
    yield from (item.text for item in document.box)
    for block in document.blocks():
        yield ""
        yield f"# {block.title}"
        yield from (item.text for item in block.items)
