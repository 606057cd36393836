"""Whose part was another one: role, influence, stance, coverage; who came and who left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kamdesk import words
from kamdesk.charts.map_cards import stance_tone
from kamdesk.method import buying_words
from kamdesk.models.kinds import BuyingRole
from kamdesk.services.map_lines import Member
from kamdesk.services.past import Comparison, PersonThen
from kamdesk.ui import formats
from kamdesk.ui.account.past.ways import rise, told
from kamdesk.ui.context import Context
from kamdesk.ui.widgets import Card, Chip, Label, Mark, Row, RowList, Span


class PartsCard(Card):
    """A line for each person, with arrows in the colour of what it means for us."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("People"), parent=parent)
        self._ctx = ctx
        self._same = Label("", "body", "muted")
        self._rows = RowList()
        self.add(self._same)
        self.add(self._rows)

    def show_comparison(self, found: Comparison) -> None:
        """Show who differs."""
        differing = found.people()
        known = len(found.then.map.present)
        self.set_title(self.tr("People"), self.tr("%n known then", "", known))
        self._same.setText(
            self.tr("Role and stance of everybody were the same.")
            if known
            else self.tr("Nobody was known yet.")
        )
        self._same.setVisible(not differing)
        self._rows.setVisible(bool(differing))
        self._rows.set_rows([self._row(person) for person in differing])

    def _row(self, person: PersonThen) -> Row:
        member = person.now or person.then
        assert member is not None
        first = [Span(person.name, bold=True), Span(f" {member.title}" if member.title else "")]
        meaning = buying_words.stance(member.support, self._ctx.language)
        mark = Mark(stance_tone(member.support), meaning)
        if person.then is None or person.now is None:
            new = person.then is None
            chip = (
                Chip(self.tr("New since"), "accent") if new else Chip(self.tr("Left since"), "warn")
            )
            return Row(first, self._part(member), chips=[chip], actions=[mark])
        return Row(first, self._moves(person.then, person.now), actions=[mark])

    def _part(self, member: Member) -> str:
        parts = [self._role(member.role), self._stance(member.support)]
        if member.influence is not None:
            parts.append(f"{self._ctx.word('field.influence')} {member.influence}")
        return " · ".join(parts)

    def _moves(self, then: Member, now: Member) -> list[Span]:
        lang, spans = self._ctx.language, list[Span]()
        self._move(
            spans,
            (self._stance(then.support), self._stance(now.support)),
            rise(then.support, now.support),
        )
        roles = self._role(then.role), self._role(now.role)
        self._move(spans, roles, 0)
        name = self._ctx.word("field.influence")
        weights = [f"{name} {m.influence or formats.DASH}" for m in (then, now)]
        self._move(spans, (weights[0], weights[1]), 0)
        order = list(type(now.coverage))
        ways = rise(order.index(then.coverage), order.index(now.coverage))
        self._move(spans, (words.of(then.coverage, lang), words.of(now.coverage, lang)), ways)
        self._move(spans, (then.title or formats.DASH, now.title or formats.DASH), 0)
        return spans

    @staticmethod
    def _move(spans: list[Span], pair: tuple[str, str], way: int | None) -> None:
        """Add then → now where they differ, on a line of its own."""
        then, now = pair
        if then == now:
            return
        sign, tone = told(way)
        start = "\n" if spans else ""
        spans += [Span(f"{start}{then} ", "muted"), Span(f"{sign} ", tone), Span(now, "text")]

    def _stance(self, support: int | None) -> str:
        return buying_words.stance(support, self._ctx.language)

    def _role(self, role: BuyingRole | None) -> str:
        return words.of(role, self._ctx.language) if role else self._ctx.word("role.none")
