"""What is typed and not stored when the program ends without a word is there again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.models import Touch
from kamdesk.models.kinds import Channel, ServiceKind
from kamdesk.services import contact_plan, service_cases, service_templates
from kamdesk.services.contact_plan import lines
from kamdesk.services.contact_plan.lines import TouchLine
from kamdesk.ui.context import Context
from kamdesk.ui.forms import half_written
from kamdesk.ui.servicing import CaseDeeds
from kamdesk.ui.servicing.step_card import StepCard
from kamdesk.ui.touching import TouchDeeds, TouchPanel
from tests import factories

DAY = date.today()


@pytest.fixture
def line(ctx: Context) -> TouchLine:
    def fill(session: Any) -> int:
        home = factories.account(session, name="Heron Press").id
        return contact_plan.add(session, home, DAY, {"channel": Channel.PHONE}).id

    made = ctx.write("test", fill)
    found = ctx.read(lambda s: lines.one(s, made))
    assert found is not None
    return found


def shown(qtbot: Any, widget: Any) -> Any:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def compose(editor: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def kept(ctx: Context) -> str:
    file = ctx.book.file.with_name(ctx.book.file.name + half_written.SUFFIX)
    return file.read_text("utf-8") if file.exists() else ""


def test_a_contact_that_was_being_written_down(qtbot: Any, ctx: Context, line: TouchLine) -> None:
    killed = shown(qtbot, TouchPanel(ctx, TouchDeeds(ctx)))
    killed.ask_done(line)
    QTest.keyClicks(killed.form.binder.editor("minutes"), "40")
    compose(killed.form.note, "", "\u6625\u8282")
    compose(killed.form.note, "bei huo")
    qtbot.waitUntil(lambda: "\u6625\u8282" in kept(ctx))
    assert "bei" not in kept(ctx), "what an input method holds is no text yet"

    again = shown(qtbot, TouchPanel(ctx, TouchDeeds(ctx)))
    again.ask_done(line)
    assert again.form.note.value() == "\u6625\u8282" and again.is_unfinished()
    again.form.store()
    stored = ctx.read(lambda s: s.get_one(Touch, line.id))
    assert (stored.minutes, stored.note) == (40, "\u6625\u8282")
    assert kept(ctx) == ""


def test_what_was_given_up_does_not_come_back(qtbot: Any, ctx: Context, line: TouchLine) -> None:
    panel = shown(qtbot, TouchPanel(ctx, TouchDeeds(ctx)))
    panel.ask_done(line)
    QTest.keyClicks(panel.form.note, "wrong")
    qtbot.waitUntil(lambda: "wrong" in kept(ctx))
    QTest.keyClick(panel.form.note, Qt.Key.Key_Escape)
    assert kept(ctx) == ""
    panel.ask_done(line)
    assert panel.form.note.value() == ""


def test_a_note_on_a_step_of_a_case(qtbot: Any, ctx: Context, line: TouchLine) -> None:
    def fill(session: Any) -> int:
        template = service_templates.of_key(session, f"shipped.{ServiceKind.COMPLAINT}", "en")
        return service_cases.start(session, line.account_id, template, DAY, {"title": "Late"}).id

    case_id, window = ctx.write("test", fill), shown(qtbot, QWidget())

    def card() -> StepCard:
        step = ctx.read(lambda s: service_cases.of_id(s, case_id)).steps[0]
        made = shown(qtbot, StepCard(ctx, CaseDeeds(ctx, window), 1, last=False))
        made.show_step(step, is_next=True, closed=False)
        return made

    QTest.keyClicks(card().binder.editor("note"), "edges lift")
    qtbot.waitUntil(lambda: "edges lift" in kept(ctx))
    again = card()
    assert again.binder.editor("note").value() == "edges lift"
    assert again.binder.leave()
    assert kept(ctx) == ""
    step = ctx.read(lambda s: service_cases.of_id(s, case_id)).steps[0]
    assert step.note == "edges lift"
