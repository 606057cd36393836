"""Everything that can be done to a case, as a menu with the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from kamdesk.services.service_cases import CaseLine
from kamdesk.ui.servicing.deeds import CaseDeeds

translate = QCoreApplication.translate


def case_menu(
    case: CaseLine,
    deeds: CaseDeeds,
    parent: QWidget,
    open_case: Callable[[int], object],
    open_account: Callable[[int], object] | None = None,
) -> QMenu:
    """``open_account`` is left out on the account's own page."""
    menu = QMenu(parent)

    def add(text: str, keys: str, act: Callable[[], object]) -> None:
        menu.addAction(f"{text}\t{keys}" if keys else text, act)

    step = case.next_step
    add(translate("CaseMenu", "Open"), "Enter", lambda: open_case(case.id))
    if open_account is not None:
        add(translate("CaseMenu", "Account"), "", lambda: open_account(case.account_id))
    menu.addSeparator()
    if case.closed_on is not None:
        add(translate("CaseMenu", "Open again"), "", lambda: deeds.reopen(case))
    else:
        if step is not None:
            add(translate("CaseMenu", "Next step done"), "D", lambda: deeds.finish(step))
            add(translate("CaseMenu", "Another date …"), "M", lambda: deeds.postpone(case))
        add(translate("CaseMenu", "Close the case …"), "C", lambda: deeds.close(case))
    menu.addSeparator()
    add(translate("CaseMenu", "Remove"), "", lambda: deeds.remove(case))
    return menu
