"""What one side promised in a meeting, and the line that adds to it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kamdesk.models.kinds import PromiseSide
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.promises import PromiseLine
from kamdesk.ui import formats, theme
from kamdesk.ui.meeting.capture import show_people
from kamdesk.ui.meeting.capture_line import Capture
from kamdesk.ui.meeting.desk import Desk
from kamdesk.ui.widgets import ComboBox, DateEdit, Row, Span, button


class SidePromises(Capture):
    """Text, Tab, day, Enter: a promise. Each becomes a line of the ledger."""

    def __init__(
        self, desk: Desk, side: PromiseSide, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(key, parent)
        self._desk, self._side = desk, side
        ours = side is PromiseSide.OURS
        self.set_title(self.tr("We promise") if ours else self.tr("They promise"))
        self.line.setPlaceholderText(
            self.tr("What we will do for them") if ours else self.tr("What they will do for us")
        )
        self.line.setAccessibleName(self.tr("We promise") if ours else self.tr("They promise"))
        self.due = DateEdit(None, self.tr("by when, 12-5 or +7"))
        self.due.setFixedWidth(theme.px(170))
        self.who = ComboBox(placeholder=self.tr("To whom") if ours else self.tr("Who"))
        self.ours = ComboBox(placeholder=self.tr("Who of us"))
        for editor in (self.due, self.who, self.ours):
            self.option(editor)
        self.due.returnPressed.connect(self._next)
        self.due.textEdited.connect(lambda _text: self.typed.emit())

    def write(self, text: str) -> int | None:
        try:
            due: date | None = self.due.value()
        except ValueError:
            self.line.set_error(self.tr("The date can't be read; write it like 12-5 or +7."))
            return None
        values = {"side": self._side, "what": text, "due_on": due}
        values |= {"contact_id": self.who.value(), "our_person": self.ours.value()}
        if self.draft is None:
            return self._desk.promise(self.line, **values)
        stored = self._desk.change_promise(self.draft, values, self.line)
        return self.draft if stored else None

    def discard(self, draft: int) -> None:
        self._desk.drop_promise(draft)

    def cleared(self, stored: int) -> None:
        self.due.set_value(None)

    def show_page(self, page: MeetingPage) -> None:
        """Show what this side promised in the meeting."""
        show_people(self.who, page)
        names = [name.strip() for name in (page.fields["our_people"] or "").splitlines()]
        names = [name for name in names if name]
        self.ours.set_options([(None, formats.DASH), *((name, name) for name in names)])
        self.ours.setVisible(bool(names))
        made = [one for one in page.made_here if one.side is self._side and one.id != self.draft]
        self.show_rows([self._row(line) for line in made])

    def _row(self, line: PromiseLine) -> Row:
        when = formats.day(line.due_on) if line.due_on else self._desk.ctx.word("promise.no_date")
        facts = [Span(" · ".join(filter(None, (line.our_person, line.contact))))]
        facts.append(Span(f" · {when}" if facts[0].text else when, "" if line.due_on else "warn"))
        out = button(icon="close", role="quiet", small=True, hint=self.tr("Remove"))
        out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        out.clicked.connect(lambda: self._desk.drop_promise(line.id))
        return Row(line.what, facts, actions=[out])
