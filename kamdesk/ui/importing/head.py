"""Title, step rail and the buttons that lead on and back."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kamdesk.exchange.importing import ImportResult
from kamdesk.ui import theme
from kamdesk.ui.importing.draft import Draft
from kamdesk.ui.widgets import PageHeader, Step, StepRail, button

STEPS = ("file", "sheet", "columns", "check", "result")
NEXT_KEYS = "Ctrl+Return"
BACK_KEYS = "Alt+Up"


class ImportHead(QWidget):
    """Shows how far the import is and offers the one next thing to do."""

    step_chosen = Signal(str)
    check_requested = Signal()
    import_requested = Signal()
    restart_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = "file"
        self._draft: Draft | None = None
        self._result: ImportResult | None = None
        self._busy = False
        self._build_ui()

    def _build_ui(self) -> None:
        self._header = PageHeader(self.tr("Import"))
        self._restart = button(self.tr("Start over"), "quiet")
        self._restart.clicked.connect(self.restart_requested)
        self._back = button(self.tr("Back"), hint=_native(BACK_KEYS))
        self._back.clicked.connect(self.go_back)
        self.check = button(self.tr("Check right away"))
        self.check.clicked.connect(self.check_requested)
        self.next = button("", "primary", hint=_native(NEXT_KEYS))
        self.next.clicked.connect(self._on_next)
        self._header.set_actions([self._restart, self._back, self.check, self.next])
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
        """Show where the import stands; without a result the check has to be done again."""
        self._step, self._draft, self._result = step, draft, result
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """While a job runs nothing can be pressed."""
        self._busy = busy
        self._refresh()

    def go_back(self) -> None:
        """To the step before; nothing is lost."""
        at = STEPS.index(self._step)
        if 0 < at < len(STEPS) - 1 and not self._busy:
            self.step_chosen.emit(STEPS[at - 1])

    def go_on(self) -> None:
        """What the primary button does, where it can be pressed; what is being typed is stored
        first, as a click on the button would do."""
        self.next.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.next.isVisible() and self.next.isEnabled():
            self.next.click()

    def _refresh(self) -> None:
        draft, step = self._draft, self._step
        self._header.set_title(self.tr("Import"), self._subtitle())
        self._rail.set_steps(self._rail_steps())
        self._rail.set_current(step)
        under_way = draft is not None and step != "result"
        for part, shown in (
            (self._restart, under_way),
            (self._back, under_way and step != "file"),
            (self.check, under_way and step in ("file", "sheet") and self._is_matched()),
            (self.next, draft is not None),
        ):
            part.setVisible(shown)
            part.setEnabled(not self._busy)
        self.next.setText(self._next_words())
        self.next.setAccessibleName(self.next.text())
        self.next.updateGeometry()
        self.next.setEnabled(self._is_ready() and not self._busy)

    def _is_matched(self) -> bool:
        return self._draft is not None and not self._draft.missing()

    def _is_known(self) -> bool:
        """Whether the book holds all of the file already."""
        result = self._result
        return result is not None and result.unchanged == result.rows > 0

    def _is_ready(self) -> bool:
        if self._step == "columns":
            return self._is_matched()
        if self._step == "check" and self._result is not None:
            return self._is_known() or bool(self._result.added or self._result.changed)
        return self._draft is not None

    def _subtitle(self) -> str:
        subtitles = {
            "file": self.tr("Files of the back office as they are; nothing is written yet."),
            "sheet": self.tr("Look whether the right row is taken for the headings."),
            "columns": self.tr("Look whether each column stands for the right thing."),
            "check": self._check_words(),
            "result": self.tr("Done. It can be undone as a whole at any time."),
        }
        return subtitles[self._step]

    def _check_words(self) -> str:
        result = self._result
        if result is None:
            return self.tr("Something was mended since; check once more before importing.")
        if not (result.added or result.changed):
            if result.unchanged:
                return self.tr("Everything in this file is in the book already.")
            return self.tr("No row can be taken as it is; look at the reasons below.")
        return self.tr("This is what would happen. Nothing is written yet.")

    def _next_words(self) -> str:
        if self._step == "check":
            if self._result is None:
                return self.tr("Check again")
            if self._is_known():
                return self.tr("Import another file")
            count = self._result.added + self._result.changed
            return self.tr("Import %Ln row(s)", "", count)
        words = {
            "file": self.tr("Next: headings"),
            "sheet": self.tr("Next: columns"),
            "columns": self.tr("Check"),
            "result": self.tr("Import another file"),
        }
        return words[self._step]

    def _rail_steps(self) -> list[Step]:
        draft, result = self._draft, self._result
        at = STEPS.index(self._step)
        names = (
            self.tr("File"),
            self.tr("Sheet"),
            self.tr("Columns"),
            self.tr("Check"),
            self.tr("Result"),
        )
        summaries = ["", "", "", "", ""]
        if draft is not None:
            summaries[0] = draft.path.name
            summaries[1] = self.tr("row %1").replace("%1", str(draft.header_row))
            missing = len(draft.missing())
            matched = self.tr("%n matched", "", len(draft.mapping))
            summaries[2] = self.tr("%n missing", "", missing) if missing else matched
        if result is not None:
            rows = QLocale().toString(result.rows)
            summaries[3] = self.tr("%1 rows").replace("%1", rows)
        steps = []
        for place, (key, name, summary) in enumerate(zip(STEPS, names, summaries, strict=True)):
            gap = key == "columns" and draft is not None and bool(draft.missing())
            done = place < at or (key == "result" and self._step == "result")
            steps.append(Step(key, name, summary, "gap" if gap else "done" if done else "open"))
        return steps

    def _on_chosen(self, key: str) -> None:
        """Back to any earlier step, on among those that need no check; after the import
        nowhere."""
        wanted, now = STEPS.index(key), STEPS.index(self._step)
        within = self._draft is not None and wanted <= STEPS.index("columns")
        seen = key == "check" and self._result is not None
        if self._step != "result" and not self._busy and (wanted < now or within or seen):
            self.step_chosen.emit(key)
        else:
            self._rail.set_current(self._step)

    def _on_next(self) -> None:
        if self._step in ("file", "sheet"):
            self.step_chosen.emit(STEPS[STEPS.index(self._step) + 1])
        elif self._step == "columns" or (self._step == "check" and self._result is None):
            self.check_requested.emit()
        elif self._step == "check" and not self._is_known():
            self.import_requested.emit()
        else:
            self.restart_requested.emit()


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
