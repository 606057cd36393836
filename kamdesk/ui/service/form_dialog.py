"""Whom to ask, in which language, on paper or as a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FieldProblem
from kamdesk.services import accounts
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.widgets import ComboBox, Dialog, Segmented
from kamdesk.words import Lang

_UNFIT = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))


@dataclass(frozen=True, slots=True)
class Wish:
    """A form to be written; ``kind`` is ``pdf`` or ``xlsx``."""

    account_id: int
    contact_id: int | None
    lang: Lang
    kind: str
    file_name: str


class FormDialog(Dialog):
    """The survey is noted as asked when its form is written."""

    def __init__(self, parent: QWidget | None, ctx: Context, account_id: int | None = None) -> None:
        super().__init__(
            parent,
            self.tr("Survey form"),
            self.tr("A workbook comes back by mail and is read in; a page is filled in by hand."),
            width=520,
        )
        self._ctx = ctx
        self.wish: Wish | None = None
        self.binder = FormBinder(ctx, self)
        self.account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        self.account.set_value(account_id)
        self.person = ComboBox(people_of(ctx, account_id))
        languages = [(lang, ctx.word(f"language.{lang}")) for lang in ("zh", "en")]
        self.lang = Segmented(languages, ctx.language)
        self.kind = Segmented([("xlsx", self.tr("Workbook")), ("pdf", self.tr("Page"))], "xlsx")
        grid = FormGrid(least=200, most=2)
        grid.add(self.binder.add("account_id", self.account, required=True))
        grid.add(self.binder.add("contact_id", self.person))
        grid.add(self.binder.add("language", self.lang, self.tr("Language")))
        grid.add(self.binder.add("kind", self.kind, self.tr("As")))
        self.add(grid)
        self.add_cancel()
        self.add_button(self.tr("Save the form …"), "primary").clicked.connect(self._take)
        self.account.picked.connect(lambda one: self.person.set_options(people_of(ctx, one)))
        (self.account if account_id is None else self.person).setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, ctx: Context, account_id: int | None = None
    ) -> Wish | None:
        """What is wished for, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_id)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.wish if done else None

    def _take(self) -> None:
        values = self.binder.values()
        if values is None:
            return
        account_id = values["account_id"]
        if account_id is None:
            self.binder.show_problems([FieldProblem("account_id", "required")])
            return
        name = self._ctx.read(lambda s: accounts.names(s, [account_id]))[account_id]
        called = self._ctx.word("survey.form_name")
        file_name = f"{called} {name}.{values['kind']}".translate(_UNFIT)
        lang, kind = values["language"], values["kind"]
        self.wish = Wish(account_id, values["contact_id"], lang, kind, file_name)
        self.accept()
