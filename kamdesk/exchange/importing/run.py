"""Running an import, for real or dry, with the same planning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol

from sqlalchemy.orm import Session

from kamdesk.errors import FileError
from kamdesk.exchange.cells import CellError
from kamdesk.exchange.fields import Kind
from kamdesk.exchange.importing.account_rows import AccountRows
from kamdesk.exchange.importing.contact_rows import ContactRows
from kamdesk.exchange.importing.custom import custom_fields
from kamdesk.exchange.importing.ledger_rows import LedgerRows
from kamdesk.exchange.importing.newcomers import newcomers
from kamdesk.exchange.importing.product_line_rows import ProductLineRows
from kamdesk.exchange.importing.receivable_rows import ReceivableRows
from kamdesk.exchange.importing.remembering import remember
from kamdesk.exchange.importing.request import ImportRequest, ImportResult, Progress, RefusedRow
from kamdesk.exchange.importing.rows import FileRow, RowReader
from kamdesk.exchange.importing.sales_rows import SalesRows
from kamdesk.exchange.importing.source import Source, file_name, open_source
from kamdesk.exchange.importing.statement_rows import StatementRows
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.work import Work
from kamdesk.exchange.importing.writer import CHUNK, Writer
from kamdesk.models import ImportRun
from kamdesk.models.kinds import ImportKind

_STEP = 1_000


class _Rows(Protocol):
    """What each kind of sheet is to an import."""

    def take(self, rows: list[FileRow]) -> None:
        """Plan a run of rows."""

    def finish(self) -> None:
        """Plan what could only be told at the end."""


_ROWS: dict[Kind, Callable[[Work], _Rows]] = {
    Kind.ACCOUNTS: AccountRows,
    Kind.CONTACTS: ContactRows,
    Kind.SALES: SalesRows,
    Kind.LEDGER: LedgerRows,
    Kind.STATEMENTS: StatementRows,
    Kind.RECEIVABLES: ReceivableRows,
    Kind.PRODUCT_LINES: ProductLineRows,
    Kind.CARDS: ContactRows,
}


def run(
    session: Session,
    request: ImportRequest,
    progress: Progress | None = None,
    dry_run: bool = False,
) -> ImportResult:
    """Import a file in the caller's transaction; with ``dry_run`` tell what would be done.

    A row that can't be taken never stops the others. Whatever ``progress`` raises (Cancelled)
    goes through, and the caller's rollback leaves nothing. Raises FileError where the file as a
    whole can't be used, RefusedError date_order_ambiguous or renamed_accounts where the user has
    to be asked.
    """
    source = open_source(request, custom_fields(session))
    work = Work(session, Writer(session, dry_run), Tally(), request.mode, request.renamed)
    stored = None if dry_run else _begin(session, request, source)
    if stored is not None:
        work.tally.import_id = stored.id
    _take_all(work, request, source, progress)
    work.renames.ask()
    if stored is not None:
        _end(session, stored, work.tally)
        remember(session, request, source)
    result = _result(session, source, work)
    if dry_run:
        result.newcomers = newcomers(session, work.tally.accounts_made)
    return result


def _take_all(
    work: Work, request: ImportRequest, source: Source, progress: Progress | None
) -> None:
    rows: _Rows = _ROWS[source.kind](work)
    reader = _reader(source, request)
    done = 0
    for batch in _batches(reader, CHUNK, request, progress):
        taken = [row for row in batch if isinstance(row, FileRow)]
        work.tally.show(row.values for row in taken)
        rows.take(taken)
        work.tally.refused += [row for row in batch if isinstance(row, RefusedRow)]
        work.writer.flush()
        done += len(batch)
        if progress is not None:
            progress(done, max(done, request.expected_rows))
    rows.finish()
    work.writer.flush()
    for _ in range(reader.totals_left_out):
        work.tally.note_value("total_rows", "")
    if source.unit is not None:
        work.tally.note_value("sheet_unit", source.unit.text)


def _reader(source: Source, request: ImportRequest) -> RowReader:
    """Raises FileError bad_constant where a value for all rows can't be understood."""
    try:
        return RowReader(source, request)
    except CellError as error:
        texts = ", ".join(f"{name}={text}" for name, text in request.constants.items())
        raise FileError("bad_constant", value=texts) from error


def _batches(
    reader: Iterable[FileRow | RefusedRow],
    size: int,
    request: ImportRequest,
    progress: Progress | None,
) -> Iterator[list[FileRow | RefusedRow]]:
    """Runs of rows, with a look at ``progress`` in between so that cancelling is quick."""
    source, done = iter(reader), 0
    while True:
        batch: list[FileRow | RefusedRow] = []
        while len(batch) < size and (step := list(islice(source, _STEP))):
            batch += step
            if progress is not None:
                reached = done + len(batch)
                progress(done, max(reached, request.expected_rows))
        if not batch:
            return
        yield batch
        done += len(batch)


def _begin(session: Session, request: ImportRequest, source: Source) -> ImportRun:
    stored = ImportRun(
        kind=ImportKind(source.kind.value),
        file_name=file_name(request.path),
        sheet=source.table.sheet[:200],
        mapping=source.mapping,
    )
    session.add(stored)
    session.flush()
    return stored


def _end(session: Session, stored: ImportRun, tally: Tally) -> None:
    stored.added, stored.changed = tally.added, tally.changed
    stored.unchanged, stored.refused = tally.unchanged, len(tally.refused)
    session.flush()


def _result(session: Session, source: Source, work: Work) -> ImportResult:
    tally = work.tally
    return ImportResult(
        import_id=tally.import_id,
        added=tally.added,
        changed=tally.changed,
        unchanged=tally.unchanged,
        refused=sorted(tally.refused, key=lambda row: row.row_number),
        notes=tally.notes(),
        accounts_added=tally.accounts_added,
        contacts_added=tally.contacts_added,
        amount=tally.amount,
        refused_amount=tally.refused_amount,
        paid=tally.paid,
        made=work.writer.made,
        understood=tally.understood,
        differences=work.writer.differences.told(session),
        mapping=source.mapping,
        headers=source.table.headers,
        sheet=source.table.sheet,
    )
