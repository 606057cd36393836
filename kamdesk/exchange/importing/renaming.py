"""One account under two names: a code or tax number of the book that comes with another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamdesk.errors import RefusedError
from kamdesk.exchange.cells import CellError
from kamdesk.exchange.importing.request import Renamed
from kamdesk.exchange.importing.tally import Tally
from kamdesk.text.company import company_key

if TYPE_CHECKING:
    from kamdesk.exchange.importing.identity import Known

_SHOWN = 20


class Renames:
    """Decides by the user's answer, or collects the question where there is none.

    Of several other names in one file the first one counts, so that the same file twice changes
    nothing.
    """

    def __init__(self, answer: Renamed | None, tally: Tally) -> None:
        self._answer = answer
        self._tally = tally
        self._asked: dict[tuple[str, str], str] = {}
        self._told: set[tuple[int, str]] = set()

    def settle(self, known: Known, name: str, may_take: bool) -> bool:
        """Whether the account takes the name that a row gives it, if it may.

        Raises CellError renamed_account where such rows are to be refused.
        """
        key = company_key(name)[:200]
        first = known.told_key is None
        if first:
            known.told_key = key
        if self._answer is Renamed.REFUSE:
            raise CellError("renamed_account", account=known.code, name=known.name, field="")
        if self._answer is None:
            self._asked.setdefault((known.code, name), known.name)
            return False
        taken = first and may_take and self._answer is Renamed.TAKE
        if (known.account_id, key) not in self._told:
            self._told.add((known.account_id, key))
            note = "renamed_taken" if taken else "renamed_kept"
            self._tally.note_value(note, f"{known.code} {name}")
        return taken

    def ask(self) -> None:
        """Raises RefusedError renamed_accounts where an answer is needed: ``count``, the first
        ``examples`` as (code, name in the book, name in the file), and one ``example``."""
        if not self._asked:
            return
        found = [(code, book, file) for (code, file), book in self._asked.items()]
        code, book, file = found[0]
        raise RefusedError(
            "renamed_accounts",
            count=len(found),
            example=f"{code}: {book} → {file}",
            examples=found[:_SHOWN],
        )
