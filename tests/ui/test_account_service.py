"""An account's service as a story: what is late, what runs, what came to pass, for whose eyes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kamdesk.models.kinds import ComplaintCause, ServiceKind
from kamdesk.services import account_page, service_cases, service_templates, surveys
from kamdesk.ui.account.service_tab import ServiceTab
from kamdesk.ui.context import Context
from tests import factories

DAY = date.today()


@pytest.fixture
def heron(ctx: Context) -> int:
    """A late order, a renewal on time, a complaint closed a week ago, a low mark after it; another
    complaint more than a year ago."""

    def fill(session: Any) -> int:
        account_id = factories.account(session, name="Heron Press").id
        ann = factories.contact(session, account_id, name="Ann Chen").id
        for name, kind, ago in (
            ("Pallets", ServiceKind.ORDER, 60),
            ("Contract", ServiceKind.RENEWAL, 0),
            ("Wet boxes", ServiceKind.COMPLAINT, 30),
        ):
            template = service_templates.of_key(session, f"shipped.{kind}", "en")
            values = {"title": name, "note": f"Note on {name}"}
            opened = DAY - timedelta(days=ago)
            case = service_cases.start(session, account_id, template, opened, values)
        service_cases.update(session, case.id, {"cause": ComplaintCause.DELIVERY})
        service_cases.close(session, case.id, DAY - timedelta(days=7))
        old = DAY - timedelta(days=366)
        template = service_templates.of_key(session, "shipped.complaint", "en")
        case = service_cases.start(session, account_id, template, old, {"title": "Long ago"})
        service_cases.update(session, case.id, {"cause": ComplaintCause.PRICE})
        service_cases.close(session, case.id, old + timedelta(days=23))
        marks = {"contact_id": ann, "answered_on": DAY, "product": 2, "comment": "Never again"}
        surveys.answer(session, account_id, marks)
        return account_id

    return ctx.write("test", fill)


@pytest.fixture
def tab(qtbot: Any, ctx: Context, heron: int) -> ServiceTab:
    made = ServiceTab(ctx)
    qtbot.addWidget(made)
    made.resize(1150, 720)
    show(made, ctx, heron)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def show(tab: ServiceTab, ctx: Context, account_id: int) -> None:
    tab.show_page(ctx.read(lambda s: account_page.load(s, account_id)), anew=True)


def shown(tab: ServiceTab) -> str:
    return "\n".join(one.text() for one in tab.findChildren(QLabel) if one.isVisible())


def test_the_late_one_leads_and_the_rest_follows_in_time(tab: ServiceTab) -> None:
    assert "Pallets" in tab.headline.text() and "late" in tab.headline.text()
    assert tab.facts.text().startswith("1 complaint") and "Delivery 1" in tab.facts.text()
    assert "Price" not in tab.facts.text(), "a year is counted"
    assert [card.case.title for card in tab.running] == ["Pallets", "Contract"]
    told = [row.accessibleName() for row in tab.past.rows()]
    assert told[0].startswith("Ann Chen") and told[1].startswith("Wet boxes")
    assert "Note on Wet boxes" in tab.past.rows()[1].accessibleDescription()
    assert "23 day" in tab.past.rows()[1].accessibleDescription()


def test_the_next_step_is_done_where_it_is_read(tab: ServiceTab, ctx: Context, heron: int) -> None:
    ctx.data_changed.connect(lambda _change: show(tab, ctx, heron))
    act = tab.running[0].findChild(QWidget, "act")
    assert act is not None
    act.setFocus()
    QTest.keyClick(act, Qt.Key.Key_Space)
    assert tab.running[0].case.steps[0].done_on == DAY
    focus = QApplication.focusWidget()
    assert focus is not None and tab.running[0].isAncestorOf(focus), "the keyboard stays"


def test_a_client_reads_their_cases_and_not_our_work(
    tab: ServiceTab, ctx: Context, heron: int
) -> None:
    steps = [step.title for card in tab.running for step in card.case.steps]
    ours = shown(tab)
    assert any(step in ours for step in steps) and "Contract" in ours and "Never again" in ours
    ctx.set_client_safe(True)
    show(tab, ctx, heron)
    theirs = shown(tab)
    assert "Pallets" in theirs and "Wet boxes" in theirs
    for secret in (*steps, "Contract", "late", "Note on", "behind", "Never again"):
        assert secret not in theirs
    assert "Delivery" not in tab.facts.text() and not tab.new_case.isVisible()


def test_an_account_without_service_says_how_to_begin(
    tab: ServiceTab, ctx: Context, heron: int
) -> None:
    other = ctx.write("test", lambda s: factories.account(s, name="Birch").id)
    show(tab, ctx, other)
    assert "will be told here" in shown(tab) and not tab.headline.isVisible()
    assert tab.running == [] and not tab.past.isVisible()
