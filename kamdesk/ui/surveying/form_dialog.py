"""Whom to ask, in which language, on paper or as a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from kamdesk.errors import FieldProblem
from kamdesk.services import accounts, surveys
from kamdesk.ui import formats
from kamdesk.ui.context import Context
from kamdesk.ui.forms import AccountPicker, FormBinder, FormGrid, ManyChoice
from kamdesk.ui.servicing.people import people_of
from kamdesk.ui.widgets import DateEdit, Dialog, Segmented
from kamdesk.words import Lang

_UNFIT = str.maketrans(dict.fromkeys('\\/:*?"<>|\n\t', "_"))
_MOST = 80


@dataclass(frozen=True, slots=True)
class Wish:
    """Forms to be written, one for each person, None for one without a name; ``kind`` is ``pdf``
    or ``xlsx``, ``file_names`` go with the people."""

    account_id: int
    contact_ids: tuple[int | None, ...]
    lang: Lang
    kind: str
    asked_on: date
    file_names: tuple[str, ...]

    def paths(self, chosen: Path) -> list[Path]:
        """Where they go: the file chosen for one, a folder for several, in which no file that is
        there already is written over."""
        if len(self.file_names) == 1:
            ending = f".{self.kind}"
            right = chosen.suffix.lower() == ending
            return [chosen if right else chosen.with_name(chosen.name + ending)]
        taken: list[Path] = []
        for name in self.file_names:
            path, number = chosen / name, 2
            while path in taken or path.exists():
                path = chosen / f"{name.removesuffix(f'.{self.kind}')} ({number}).{self.kind}"
                number += 1
            taken.append(path)
        return taken


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
        self._names: dict[str, str] = {}
        self.binder = FormBinder(ctx, self)
        self.account = AccountPicker(ctx, self.tr("Name, pinyin or initials"))
        self.account.set_value(account_id)
        self.people = ManyChoice(self.tr("Nobody by name"))
        languages = [(lang, ctx.word(f"language.{lang}")) for lang in ("zh", "en")]
        self.lang = Segmented(languages, ctx.language)
        self.kind = Segmented([("xlsx", self.tr("Workbook")), ("pdf", self.tr("Page"))], "xlsx")
        self.day = DateEdit(ctx.today())
        grid = FormGrid(least=200, most=2)
        grid.add(self.binder.add("account_id", self.account, required=True))
        grid.add(self.binder.add("people", self.people, self.tr("Who is asked")))
        grid.add(self.binder.add("language", self.lang, self.tr("Language")))
        grid.add(self.binder.add("kind", self.kind, self.tr("As")))
        grid.add(self.binder.add("sent_on", self.day, self.tr("Asked on"), required=True))
        self.add(grid)
        self.add_cancel()
        self.save = self.add_button(self.tr("Save the form …"), "primary")
        self.save.clicked.connect(self._take)
        self.account.picked.connect(self._offer_people)
        self.people.edited.connect(self._name_button)
        self._offer_people(account_id)
        (self.account if account_id is None else self.people).setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, ctx: Context, account_id: int | None = None
    ) -> Wish | None:
        """What is wished for, None where the user thought better of it."""
        dialog = cls(parent, ctx, account_id)
        done = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.wish if done else None

    def _offer_people(self, account_id: int | None) -> None:
        """Who works there, each with the day they were asked or answered last."""
        lines = self._ctx.read(lambda s: surveys.listed(s, account_id)) if account_id else []
        last = {line.contact_id: line for line in reversed(lines)}
        options = []
        self._names = {}
        for contact_id, name in people_of(self._ctx, account_id)[1:]:
            self._names[str(contact_id)] = name
            told = ""
            line = last.get(contact_id)
            if line is not None and line.answered_on is not None:
                told = self.tr("answered {day}").format(day=formats.day(line.answered_on))
            elif line is not None:
                told = self.tr("asked {day}").format(day=formats.day(line.sent_on))
            options.append((str(contact_id), f"{name}  {told}" if told else name))
        self.people.set_options(options)
        self.people.setEnabled(bool(options))
        self._name_button()

    def _name_button(self) -> None:
        count = len(self.people.value())
        several = self.tr("Save %n form(s) …", "", count)
        self.save.setText(several if count > 1 else self.tr("Save the form …"))

    def _take(self) -> None:
        values = self.binder.values()
        if values is None:
            return
        account_id, asked_on = values["account_id"], values["sent_on"]
        missing = [
            FieldProblem(name, "required")
            for name, value in (("account_id", account_id), ("sent_on", asked_on))
            if value is None
        ]
        if missing:
            self.binder.show_problems(missing)
            return
        company = self._ctx.read(lambda s: accounts.names(s, [account_id]))[account_id]
        chosen = [one for one in self._names if one in values["people"]]
        names = [self._names[one] for one in chosen] or [""]
        called = self._ctx.word("survey.form_name")
        files = tuple(
            f"{f'{called} {company} {name}'.translate(_UNFIT).strip()[:_MOST]}.{values['kind']}"
            for name in names
        )
        ids: tuple[int | None, ...] = tuple(int(one) for one in chosen) or (None,)
        self.wish = Wish(account_id, ids, values["language"], values["kind"], asked_on, files)
        self.accept()
