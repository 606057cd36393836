"""Asked before one key press takes back thousands of rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kamdesk.services import account_list, imports
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import ConfirmDialog


def may_undo(parent: QWidget, ctx: Context) -> bool:
    """Whether to go on: a whole import or the sample territory is taken back by a yes only."""
    label = ctx.next_undo_label()
    if label == "import":
        return _ask(
            parent,
            QCoreApplication.translate("UndoQuestion", "Undo the import?"),
            _import_words(ctx),
            QCoreApplication.translate("UndoQuestion", "Undo the import"),
        )
    if label == "sample":
        count = ctx.read(account_list.count)
        return _ask(
            parent,
            QCoreApplication.translate("UndoQuestion", "Undo the sample?"),
            QCoreApplication.translate(
                "UndoQuestion",
                "%Ln account(s) of the sample territory go, with their people, sales and meetings.",
                "",
                count,
            ),
            QCoreApplication.translate("UndoQuestion", "Undo the sample"),
        )
    return True


def _import_words(ctx: Context) -> str:
    """The newest import that stands is the one at stake: nothing was done after it."""
    run = ctx.read(imports.newest)
    assert run is not None, "an action called import leaves its run"
    count = run.added + run.changed
    words = QCoreApplication.translate(
        "UndoQuestion", "%Ln row(s) that “%1” added or changed are taken back.", "", count
    )
    return words.replace("%1", run.file_name)


def _ask(parent: QWidget, title: str, what: str, answer: str) -> bool:
    back = QCoreApplication.translate("UndoQuestion", "Ctrl+Y brings it back.")
    return ConfirmDialog.ask(parent, title, f"{what}\n{back}", answer)
