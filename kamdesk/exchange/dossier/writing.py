"""From an account to its file, and from many accounts to a folder of files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk.errors import Cancelled, FileError
from kamdesk.exchange.dossier import (
    centre,
    competition,
    contact_plan,
    dealings,
    financials,
    health,
    history,
    loading,
    meetings,
    naming,
    needs,
    opportunities,
    profile,
    satisfaction,
    verdict,
)
from kamdesk.exchange.dossier import sales as figures
from kamdesk.exchange.dossier.content import Content
from kamdesk.exchange.dossier.cover import Cover
from kamdesk.exchange.dossier.paper import Edition, Paper, Section
from kamdesk.exchange.dossier.styles import Styles
from kamdesk.models import Account
from kamdesk.replacing import is_open_elsewhere, replacing
from kamdesk.words import Lang

Step = Callable[[int, int, str], None]
"""Told after each file: how many are done, of how many, and whose turn it is. May raise
``Cancelled``."""


class Beside(StrEnum):
    """Which older files stay as they are, so that the new one gets a number."""

    NONE = "none"
    OPEN = "open"
    """Those that are open in Excel or LibreOffice."""
    ALL = "all"


SECTIONS: tuple[Section, ...] = (
    profile.write_profile,
    centre.write_people,
    centre.write_map,
    figures.write_months,
    figures.write_lines,
    verdict.write_verdict,
    health.write_health,
    financials.write_figures,
    financials.write_receivables,
    needs.write_needs,
    meetings.write_meetings,
    meetings.write_notes,
    meetings.write_questions,
    contact_plan.write_plan,
    dealings.write_touches,
    dealings.write_promises,
    dealings.write_service,
    satisfaction.write_satisfaction,
    competition.write_competition,
    opportunities.write_opportunities,
    history.write_history,
)
"""The sheets in their order; each is left out where it has nothing to tell."""


def write(
    session: Session,
    account_id: int,
    path: Path,
    language: Lang,
    today: date,
    *,
    client_safe: bool = False,
) -> None:
    """Write one account's dossier to ``path``; an older file of that name is replaced.

    ``client_safe`` leaves out tier, margins, stance and notes, so that a client may have it.
    Raises ``NotFoundError``, and ``FileError`` as ``saving.replacing`` does; then nothing new is
    there.
    """
    _save(loading.load(session, account_id, today), path, Edition(language, today, client_safe))


def write_many(
    session: Session,
    account_ids: Sequence[int],
    folder: Path,
    edition: Edition,
    *,
    beside: Beside = Beside.NONE,
    progress: Step | None = None,
    written: list[Path] | None = None,
) -> list[Path]:
    """One file per account in ``folder`` (made if missing); returns them in order.

    An older file of the same name is replaced unless ``beside`` keeps it. When ``progress`` raises
    ``Cancelled`` or a file can't be written, those finished stay; who hands in ``written`` finds
    them there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError("target_missing", folder=str(folder)) from error
    written = [] if written is None else written
    taken = _names(written)
    for done, account_id in enumerate(account_ids):
        loaded = loading.load(session, account_id, edition.today)
        fields = loaded.page.fields
        if progress is not None:
            progress(done, len(account_ids), str(fields["name"]))
        name = naming.file_name(fields["code"], fields["name"], edition.language)
        path = _free(folder, name, taken, beside)
        _save(loaded, path, edition)
        written.append(path)
    if progress is not None:
        try:
            progress(len(account_ids), len(account_ids), "")
        except Cancelled:
            return written
    return written


def already_there(
    session: Session,
    account_ids: Sequence[int],
    folder: Path,
    language: Lang,
    written: Sequence[Path] = (),
) -> list[Path]:
    """The files that ``write_many`` would replace for these accounts, in their order; those it has
    ``written`` before don't count."""
    query = select(Account.id, Account.code, Account.name).where(Account.id.in_(account_ids))
    found = {account_id: (code, name) for account_id, code, name in session.execute(query)}
    taken, there = _names(written), []
    for account_id in account_ids:
        if account_id in found:
            name = naming.file_name(*found[account_id], language)
            path = _free(folder, name, taken, Beside.NONE)
            if path.exists():
                there.append(path)
    return there


def _save(loaded: Content, path: Path, edition: Edition) -> None:
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is needed beside openpyxl")
    with replacing(path) as unfinished:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.worksheets[0])
        paper = Paper(workbook, Styles(workbook, edition.language), loaded, edition)
        for section in SECTIONS:
            section(paper)
        inside = list(workbook.sheetnames)
        Cover(paper).write(inside)
        workbook.active = 0
        workbook.properties.title = f"{paper.name} {paper.word('title')}"
        workbook.properties.creator = "KamDesk"
        workbook.save(unfinished)


def _names(files: Sequence[Path]) -> set[str]:
    return {file.name.casefold() for file in files}


def _free(folder: Path, name: str, taken: set[str], beside: Beside) -> Path:
    """A path that no other account of this run has; names differing in case alone are equal."""
    wanted, number = name, 2
    while wanted.casefold() in taken or _stays(folder / wanted, beside):
        wanted, number = naming.numbered(name, number), number + 1
    taken.add(wanted.casefold())
    return folder / wanted


def _stays(file: Path, beside: Beside) -> bool:
    if beside is Beside.OPEN:
        return is_open_elsewhere(file)
    return beside is Beside.ALL and file.exists()
