"""A lunar birthday is typed as it is said, also the day that no date can say."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kamdesk.models import Contact
from kamdesk.services import account_page
from kamdesk.ui.account.centre.contact_panel import ContactPanel
from tests import factories


@pytest.fixture
def panel(qtbot, ctx):
    account_id, contact_id = ctx.write("test", _two)
    made = ContactPanel(ctx)
    qtbot.addWidget(made)
    page = ctx.read(lambda s: account_page.load(s, account_id))
    made.show_contact(page, contact_id, anew=True)
    made.show()
    return made


def _two(session):
    account = factories.account(session)
    return account.id, factories.contact(session, account.id, name="Ann").id


@pytest.mark.parametrize("typed", ["1962-02-30", "1962 2 30", "19620230"])
def test_the_30th_of_the_second_lunar_month_is_typed_and_shown_again(ctx, panel, typed):
    editor, lunar = panel.binder.editor("birthday"), panel.binder.editor("birthday_lunar")
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "1962-02-30" and lunar.value(), "only the moon has that day"
    assert not panel.binder.field("birthday").error()
    kept = ctx.read(lambda s: s.query(Contact).one())
    assert (kept.birthday, kept.birthday_lunar) == (date(1962, 1, 31), True)
    values = {"birthday": kept.birthday, "birthday_lunar": True}
    editor.set_value(None)
    lunar.set_value(False)
    panel.binder.load(values, anew=True)
    assert editor.text() == "1962-02-30"


def test_other_days_are_dates_as_ever(ctx, panel):
    editor = panel.binder.editor("birthday")
    QTest.keyClicks(editor, "1962-01-31")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "1962-01-31"
    assert not panel.binder.editor("birthday_lunar").value()
    editor.setText("")
    QTest.keyClicks(editor, "1962-02-31")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert panel.binder.field("birthday").error()
