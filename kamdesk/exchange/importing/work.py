"""What the rows of one import share: the book as it stands, what to write, what to count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sqlalchemy.orm import Session

from kamdesk.exchange.importing.accounts import AccountBook
from kamdesk.exchange.importing.people import People
from kamdesk.exchange.importing.renaming import Renames
from kamdesk.exchange.importing.request import Mode, Renamed
from kamdesk.exchange.importing.tally import Tally
from kamdesk.exchange.importing.writer import Writer


@dataclass
class Work:
    """Handed to each kind of rows. Books of accounts and people are read when first needed."""

    session: Session
    writer: Writer
    tally: Tally
    mode: Mode = Mode.BOTH
    renamed: Renamed | None = None

    @cached_property
    def renames(self) -> Renames:
        """What becomes of accounts that come with another name."""
        return Renames(self.renamed, self.tally)

    @cached_property
    def accounts(self) -> AccountBook:
        """The book's accounts."""
        return AccountBook(self.session, self.writer, self.tally, self.renames, self.mode)

    @cached_property
    def people(self) -> People:
        """The book's contacts."""
        return People(self.session, self.writer, self.tally, self.mode)
