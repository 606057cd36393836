"""Noting that a competitor sits in an account: who, where, in which line, how strong."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FieldProblem, ValidationError
from kamdesk.models.kinds import PresenceTrend
from kamdesk.services import competitors, presences, product_lines
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid, choices, completer
from kamdesk.ui.widgets import ComboBox, Dialog, LineEdit, PercentEdit, TextEdit


class PresenceDialog(Dialog):
    """One side is given, the account or the competitor; the other is asked for. A competitor whose
    name is new joins the library."""

    def __init__(
        self,
        parent: QWidget | None,
        ctx: Context,
        account_id: int | None = None,
        competitor_id: int | None = None,
    ) -> None:
        super().__init__(
            parent,
            self.tr("Competitor in an account"),
            self.tr("Leave the product line empty where they cover everything."),
            width=520,
        )
        self._ctx = ctx
        self._account_id, self._competitor_id = account_id, competitor_id
        self.presence_id: int | None = None
        self._binder = FormBinder(ctx, self)
        grid = FormGrid(least=200, most=2)
        self._known = ctx.read(competitors.names)
        first = self._ask_competitor() if competitor_id is None else self._ask_account()
        grid.add(first)
        line = LineEdit("", self.tr("All lines"))
        line.setCompleter(completer(ctx.read(product_lines.names), line))
        grid.add(self._binder.add("product_line", line))
        grid.add(self._binder.add("share", PercentEdit()))
        grid.add(self._binder.add("trend", ComboBox(choices(ctx, PresenceTrend))))
        grid.add(self._binder.add("counter_move", TextEdit(least=2)), wide=True)
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Add"), "primary").clicked.connect(self._create)
        first.editor.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        ctx: Context,
        *,
        account_id: int | None = None,
        competitor_id: int | None = None,
    ) -> int | None:
        """Id of the presence added, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_id, competitor_id)
        made = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.presence_id if made else None

    def _ask_competitor(self) -> Any:
        name = LineEdit("", self.tr("Known or new"))
        name.setCompleter(completer([known for _id, known in self._known], name))
        return self._binder.add("competitor_id", name, required=True)

    def _ask_account(self) -> Any:
        picker = AccountPicker(self._ctx, self.tr("Type to search"))
        return self._binder.add("account_id", picker, required=True)

    def _create(self) -> None:
        values = self._binder.values()
        if values is None:
            return
        account_id = values.pop("account_id", self._account_id)
        typed = str(values.pop("competitor_id", ""))
        if account_id is None:
            self._binder.show_problems([FieldProblem("account_id", "required")])
            return

        def work(session: Any) -> int:
            return presences.add(session, account_id, self._who(session, typed), values).id

        try:
            self.presence_id = self._ctx.write("add_presence", work, self)
        except ValidationError as error:
            self._binder.show_problems([_placed(problem) for problem in error.problems])
        else:
            self.accept()

    def _who(self, session: Any, typed: str) -> int | None:
        """The competitor meant, made where the name is new; None where nothing was typed."""
        if self._competitor_id is not None or not typed:
            return self._competitor_id
        known = {name.casefold(): competitor_id for competitor_id, name in self._known}
        found = known.get(typed.casefold())
        return found or competitors.create(session, {"name": typed}).id


def _placed(problem: FieldProblem) -> FieldProblem:
    """A new competitor's name is typed into the field of the competitor."""
    if problem.field != "name":
        return problem
    return FieldProblem("competitor_id", problem.code, problem.params)
