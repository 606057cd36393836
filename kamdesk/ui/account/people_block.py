"""Overview: key people with role, stance and the last contact."""

from __future__ import annotations

from kamdesk import words
from kamdesk.charts.map_cards import stance_tone
from kamdesk.models.kinds import Coverage
from kamdesk.services.account_page import AccountPage, Person
from kamdesk.ui.account.block import Block
from kamdesk.ui.account.days import ago
from kamdesk.ui.widgets import Chip, Mark, Row, RowList, Span, button

SHOWN = 5
INFLUENTIAL = 4


class PeopleBlock(Block):
    """The most influential first; somebody influential who was never met is said aloud."""

    def show_page(self, page: AccountPage) -> None:
        people = [person for person in page.people if person.left_on is None]
        self.set_title(
            self.tr("Key people"),
            str(len(people)) if people else "",
            self._scale_hint(bool(people)),
        )
        if not people:
            add = button(self.tr("Add a contact"), small=True)
            add.clicked.connect(lambda: self.tab_requested.emit("contacts"))
            self.say_empty(self.tr("Who decides, who approves, who is for us?"), add)
            return
        rows = RowList([self._row(person) for person in people[:SHOWN]])
        rows.activated.connect(lambda key: self.tab_requested.emit(f"contacts:{key}"))
        self.set_content(rows)

    def _scale_hint(self, shown: bool) -> str:
        if not shown or self.ctx.client_safe:
            return ""
        return f"{self.ctx.word('field.influence')} × {self.ctx.word('field.support')}"

    def _row(self, person: Person) -> Row:
        first = [Span(person.name, bold=True)]
        if person.title:
            first.append(Span(f" {person.title}"))
        if self.ctx.client_safe:
            return Row(first, person.phone or person.email, key=str(person.contact_id))
        chips = [self._role(person)] if person.role else []
        mark = Mark(stance_tone(person.support), self._stance(person))
        return Row(
            first,
            self._circumstance(person),
            chips=chips,
            actions=[mark],
            key=str(person.contact_id),
        )

    def _role(self, person: Person) -> Chip:
        assert person.role is not None
        deciding = person.role in ("decision_maker", "approver")
        return Chip(words.of(person.role, self.ctx.language), "accent" if deciding else "neutral")

    def _circumstance(self, person: Person) -> list[Span]:
        parts = []
        if person.influence is not None:
            parts.append(f"{self.ctx.word('field.influence')} {person.influence}")
        parts.append(self._stance(person))
        met = person.last_contact
        never = met is None and person.coverage in (Coverage.NONE, Coverage.UNKNOWN)
        if met is not None:
            parts.append(ago(met, self.ctx.today()))
        elif never:
            parts.append(self.tr("never met"))
        loud = never and (person.influence or 0) >= INFLUENTIAL
        return [Span(" · ".join(parts), "bad" if loud else "muted")]

    def _stance(self, person: Person) -> str:
        if person.support is None:
            return self.tr("stance unknown")
        sign = {1: "+", 0: "", -1: "\N{MINUS SIGN}"}[(person.support > 0) - (person.support < 0)]
        return f"{self.ctx.word('field.support')} {sign}{abs(person.support)}"
