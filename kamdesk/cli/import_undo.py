"""``import --undo``: a whole import taken back, updates included."""

from __future__ import annotations

from collections.abc import Iterator

from kamdesk.cli.call import Answer, Call
from kamdesk.errors import ConflictError, RefusedError
from kamdesk.words import Lang


def undo(call: Call, import_id: int) -> Answer:
    """Take an import back, and with it the evaluations that judge accounts of it.

    Raises NotFoundError, RefusedError import_undone, undo_blocked, or import_overtaken where
    something that it wrote was changed since.
    """
    from kamdesk import words
    from kamdesk.services import imports

    with call.book.read() as session:
        found = imports.find(session, import_id)
        if imports.overtaken(session, found.scope_id):
            raise RefusedError("import_overtaken", file=found.file_name)
        together = imports.to_undo(session, found.scope_id)
    try:
        call.book.undo_all(together)
    except ConflictError as error:
        raise RefusedError("import_overtaken", file=found.file_name) from error
    counts = {"added": found.added, "changed": found.changed}

    def lines(language: Lang) -> Iterator[str]:
        yield words.text("cli.import_undone", language, file=found.file_name, **counts)

    data = {"import_id": import_id, "undone": True, "file": found.file_name, **counts}
    return Answer(data, lines)
