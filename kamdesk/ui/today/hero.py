"""The next meeting: who will be there, what would be success, what the plan still lacks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kamdesk import words
from kamdesk.method import coach_words
from kamdesk.method.coach import Remark
from kamdesk.models.base import now
from kamdesk.services.account_page import Person
from kamdesk.services.meeting_page import MeetingPage
from kamdesk.services.today import Today
from kamdesk.ui import formats, theme
from kamdesk.ui.context import Context
from kamdesk.ui.today import times
from kamdesk.ui.widgets import Card, FlowLayout, KeyCap, Label, Mark, Span, TierChip, button
from kamdesk.ui.widgets.push_button import Role

GAPS_SHOWN = 3
PEOPLE_SHOWN = 3


class HeroCard(Card):
    """The meeting as a card with a stripe; ``open_requested`` for its buttons."""

    open_requested = Signal(str, object)

    def __init__(
        self, ctx: Context, day: Today, client_safe: bool, parent: QWidget | None = None
    ) -> None:
        meeting = day.next
        assert meeting is not None
        starts = meeting.fields["starts_at"]
        super().__init__(
            f"{times.when(starts, day.day)} · {meeting.account}",
            hint=" · ".join(
                part for part in (times.until(starts, now()), meeting.fields["place"]) if part
            ),
            stripe="accent",
            title_role="hero",
            parent=parent,
        )
        self._ctx, self._meeting = ctx, meeting
        if not client_safe:
            tier = ctx.word(f"tier.{meeting.tier or 'not_rated'}")
            self.add_chip(TierChip(tier, meeting.tier))
        self.add(Label(meeting.fields["title"], "body", "muted"))
        self.add(self._facts(day, client_safe))
        self.add(self._buttons(client_safe))

    def _facts(self, day: Today, client_safe: bool) -> QWidget:
        blocks = [self._block(self.tr("Who will be there"), self._people(client_safe))]
        if not client_safe:
            blocks.append(self._block(self.tr("Advance wanted"), self._advance()))
            blocks.append(self._block(self.tr("The plan lacks"), self._gaps(day.remarks)))
        return _Blocks(blocks)

    def _block(self, title: str, lines: list[QWidget]) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(Label(title, "small", "muted"))
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        return block

    def _people(self, client_safe: bool) -> list[QWidget]:
        people = self._meeting.attendees
        if not people:
            return [Label(self.tr("Nobody invited yet"), "body", "warn")]
        lines: list[QWidget] = []
        for person in people[:PEOPLE_SHOWN]:
            label = Label()
            label.set_spans(self._person(person, client_safe))
            lines.append(label)
        if len(people) > PEOPLE_SHOWN:
            more = self.tr("and %n more", "", len(people) - PEOPLE_SHOWN)
            lines.append(Label(more, "small", "muted"))
        return lines

    def _person(self, person: Person, client_safe: bool) -> list[Span]:
        spans = [Span(" ".join(part for part in (person.name, person.title) if part))]
        if client_safe:
            return spans
        role = words.of(person.role, self._ctx.language) if person.role else ""
        stance, tone = self._stance(person.support)
        shown = self.tr(", ").join(part for part in (role, stance) if part)
        if shown:
            spans += [Span(" · ", "muted"), Span(shown, tone)]
        return spans

    def _stance(self, support: int | None) -> tuple[str, str]:
        if support is None:
            return self.tr("stance unknown"), "muted"
        if support > 0:
            return self.tr("supports us"), "good"
        return (self.tr("neutral"), "warn") if support == 0 else (self.tr("against us"), "bad")

    def _advance(self) -> list[QWidget]:
        fields, ctx = self._meeting.fields, self._ctx
        if not fields["advance_action"].strip():
            return [Label(self.tr("Not set yet"), "body", "warn")]
        person = self._meeting.person(fields["advance_contact_id"])
        if person is not None and fields["advance_date"] is not None:
            text = ctx.word(
                "advance.sentence",
                person=person.name,
                date=formats.month_day(fields["advance_date"]),
                action=fields["advance_action"],
            )
        else:
            text = fields["advance_action"]
        lines: list[QWidget] = [Label(text)]
        if fields["fallback"].strip():
            fallback = self.tr("Fallback: %1").replace("%1", fields["fallback"])
            lines.append(Label(fallback, "small", "muted"))
        return lines

    def _gaps(self, remarks: tuple[Remark, ...]) -> list[QWidget]:
        gaps = [remark for remark in remarks if remark.severity != "good"]
        if not gaps:
            return [self._gap("good", self.tr("Nothing: well prepared"))]
        lines = [self._gap(remark.severity, self._sentence(remark)) for remark in gaps[:GAPS_SHOWN]]
        if len(gaps) > GAPS_SHOWN:
            more = self.tr("and %n more", "", len(gaps) - GAPS_SHOWN)
            lines.append(Label(more, "small", "muted"))
        return lines

    def _sentence(self, remark: Remark) -> str:
        currency = self._meeting.currency
        sentence = coach_words.say(
            remark, self._ctx.language, lambda units: formats.money(units, currency)
        )
        what = remark.params.get("what")
        return self.tr("%1: %2").replace("%1", sentence).replace("%2", what) if what else sentence

    def _gap(self, tone: str, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Mark(tone, ""), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "body", tone), 1)
        return line

    def _buttons(self, client_safe: bool) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, gap=8)
        offers: list[tuple[str, str, Role]] = [
            (self.tr("Continue preparing"), "meeting", "secondary"),
            (self.tr("Enter meeting"), "meeting_live", "secondary"),
        ]
        if not client_safe:
            offers.insert(0, (self.tr("Open the brief"), "brief", "primary"))
        for text, kind, role in offers:
            offer = button(text, role)
            offer.setObjectName(kind)
            offer.clicked.connect(lambda _=False, k=kind: self._open(k))
            row.addWidget(offer)
        keys = [("F6", self.tr("meeting"))]
        if not client_safe:
            keys.insert(0, ("F5", self.tr("brief")))
        for key, text in keys:
            row.addWidget(_KeyHint(key, text))
        return holder

    def _open(self, kind: str) -> None:
        self.open_requested.emit(kind, self._meeting.id)

    def meeting(self) -> MeetingPage:
        """The meeting shown."""
        return self._meeting


class _Blocks(QWidget):
    """Blocks side by side, one below the other where the text would get too narrow."""

    def __init__(self, blocks: list[QWidget]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        for block in blocks:
            self._row.addWidget(block, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(190) * self._row.count()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if wide else ways.TopToBottom)


class _KeyHint(QWidget):
    """A key and what it does, as high as a button."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(KeyCap(key))
        row.addWidget(Label(text, "small", "muted", wrap=False))


class NoMeetingCard(Card):
    """No meeting is planned: says so and offers to plan one."""

    def __init__(self, go: SignalInstance, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(
            Label(self.tr("No meeting is planned. The next one will be here with its plan.")), 1
        )
        plan = button(self.tr("Arrange meeting"), "primary")
        plan.clicked.connect(lambda: go.emit("new_meeting", None))
        row.addWidget(plan)
        self.add(row)
