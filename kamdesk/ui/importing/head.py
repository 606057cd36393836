"""Title, step rail and the buttons that lead on."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing import ImportResult
from kamdesk.ui import theme
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.widgets import PageHeader, Step, StepRail, button

_STEPS = ("file", "columns", "check", "result")


class ImportHead(QWidget):
    """Shows how far the import is and offers the one next thing to do."""

    step_chosen = Signal(str)
    columns_requested = Signal()
    check_requested = Signal()
    import_requested = Signal()
    restart_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = "file"
        self._draft: Draft | None = None
        self._result: ImportResult | None = None
        self._busy = False
        self._header = PageHeader(self.tr("Import"))
        self._restart = button(self.tr("Start over"))
        self._restart.clicked.connect(self.restart_requested)
        self.next = button("", "primary")
        self.next.clicked.connect(self._on_next)
        self._header.set_actions([self._restart, self.next])
        self._rail = StepRail()
        self._rail.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._header)
        column.addWidget(self._rail)

    def step(self) -> str:
        """The step that is shown."""
        return self._step

    def show_step(self, step: str, draft: Draft | None, result: ImportResult | None) -> None:
        """Show where the import stands."""
        self._step, self._draft, self._result = step, draft, result
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """While a job runs nothing can be pressed."""
        self._busy = busy
        self._refresh()

    def _refresh(self) -> None:
        draft, result, step = self._draft, self._result, self._step
        subtitles = {
            "file": self.tr("Bring in accounts, contacts or sales from Excel or CSV."),
            "columns": self.tr("Look whether each column stands for the right thing."),
            "check": self._check_words(),
            "result": self.tr("Done. It can be undone as a whole at any time."),
        }
        self._header.set_title(self.tr("Import"), subtitles[step])
        self._rail.set_steps(self._rail_steps())
        self._rail.set_current(step)
        self._restart.setVisible(draft is not None and step != "result")
        self._restart.setEnabled(not self._busy)
        self.next.setText(self._next_words())
        self.next.setAccessibleName(self.next.text())
        self.next.updateGeometry()
        self.next.setVisible(draft is not None)
        ready = {
            "file": draft is not None,
            "columns": draft is not None and not draft.missing(),
            "check": result is not None and bool(result.added or result.changed),
            "result": True,
        }
        self.next.setEnabled(ready[step] and not self._busy)

    def _check_words(self) -> str:
        result = self._result
        if result is not None and not (result.added or result.changed):
            if result.unchanged:
                return self.tr("Everything in this file is in the book already.")
            return self.tr("No row can be taken as it is; look at the reasons below.")
        return self.tr("This is what would happen. Nothing is written yet.")

    def _next_words(self) -> str:
        if self._step == "check" and self._result is not None:
            count = self._result.added + self._result.changed
            return self.tr("Import %Ln row(s)", "", count)
        words = {
            "file": self.tr("Match columns"),
            "columns": self.tr("Check"),
            "check": self.tr("Import"),
            "result": self.tr("Import another file"),
        }
        return words[self._step]

    def _rail_steps(self) -> list[Step]:
        draft, result = self._draft, self._result
        at = _STEPS.index(self._step)
        names = (self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Result"))
        summaries = ["", "", "", ""]
        if draft is not None:
            summaries[0] = draft.path.name
            missing = len(draft.missing())
            matched = self.tr("%n matched", "", len(draft.mapping))
            summaries[1] = self.tr("%n missing", "", missing) if missing else matched
        if result is not None:
            rows = QLocale().toString(result.rows)
            summaries[2] = self.tr("%1 rows").replace("%1", rows)
        steps = []
        for place, (key, name, summary) in enumerate(zip(_STEPS, names, summaries, strict=True)):
            gap = key == "columns" and draft is not None and bool(draft.missing())
            done = place < at or (key == "result" and self._step == "result")
            steps.append(Step(key, name, summary, "gap" if gap else "done" if done else "open"))
        return steps

    def _on_chosen(self, key: str) -> None:
        """Back to any earlier step; forward only through the button; after the import nowhere."""
        allowed = _STEPS.index(key) < _STEPS.index(self._step) and self._step != "result"
        if key == "columns" and self._step == "file" and self._draft is not None:
            allowed = True
        if allowed and not self._busy:
            self.step_chosen.emit(key)
        else:
            self._rail.set_current(self._step)

    def _on_next(self) -> None:
        wanted = {
            "file": self.columns_requested,
            "columns": self.check_requested,
            "check": self.import_requested,
            "result": self.restart_requested,
        }
        wanted[self._step].emit()
