"""``duplicates`` and ``merge``: accounts that are one company twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kamdesk.cli.accounts import money_text
from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command
from kamdesk.words import Lang

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kamdesk.services.duplicates import DuplicateGroup, Pair
    from kamdesk.services.merging import MergePreview


def add(commands: Commands) -> None:
    """Add the commands."""
    command(commands, "duplicates", "accounts that may be one company, and why", _duplicates)
    made = command(commands, "merge", "make two accounts one; the other goes to the bin", _merge)
    made.add_argument("--keep", required=True, metavar="CODE", help="the account that stays")
    made.add_argument(
        "--drop", required=True, metavar="CODE", help="the one that is merged into it"
    )
    made.add_argument("--dry-run", action="store_true", help="only tell what would be done")


def _duplicates(call: Call) -> Answer:
    from kamdesk.services import duplicates

    with call.book.read() as session:
        groups = duplicates.find(session)
        names = _names(session, groups)
    data = {"groups": [_group(group, names) for group in groups]}
    return Answer(data, lambda language: _group_lines(groups, names, language))


def _merge(call: Call) -> Answer:
    from kamdesk.services import accounts, merging

    args = call.args
    with call.book.read() as session:
        keep, drop = (accounts.by_code(session, code).id for code in (args.keep, args.drop))
        seen = merging.preview(session, keep, drop)
    moved = seen.moves
    if not args.dry_run:
        done, _ = call.book.write(
            "merge_accounts",
            lambda session: merging.merge(
                session, keep, drop, progress=lambda rows: call.tell_progress(rows, rows)
            ),
        )
        moved = done.moved
    data = {
        "merged": not args.dry_run,
        "keep": seen.keep_code,
        "drop": seen.drop_code,
        "moved": moved,
        "revenue": money_text(sum(seen.revenue_before)),
        "fields": {field.name: field.choice.value for field in seen.fields},
    }
    return Answer(data, lambda language: _merge_lines(seen, moved, args.dry_run, language))


def _names(session: Session, groups: list[DuplicateGroup]) -> dict[int, tuple[str, str]]:
    """Code and name by id."""
    from kamdesk.services import account_list

    ids = [account_id for group in groups for account_id in group.account_ids]
    rows = account_list.rows(session, ids)
    return {account_id: (row.code, row.name) for account_id, row in rows.items()}


def _group(group: DuplicateGroup, names: dict[int, tuple[str, str]]) -> dict[str, Any]:
    return {
        "accounts": [
            {"id": one, "code": names[one][0], "name": names[one][1]} for one in group.account_ids
        ],
        "pairs": [
            {
                "codes": [names[pair.first_id][0], names[pair.second_id][0]],
                "reasons": [reason.value for reason in pair.reasons],
                "percent": pair.percent,
            }
            for pair in group.pairs
        ],
    }


def _group_lines(
    groups: list[DuplicateGroup], names: dict[int, tuple[str, str]], language: Lang
) -> Iterator[str]:
    from kamdesk import words

    if not groups:
        yield words.text("duplicate.none", language)
    for group in groups:
        for pair in group.pairs:
            one, other = (" ".join(names[at]) for at in (pair.first_id, pair.second_id))
            yield f"{one}  =  {other}  ({_reasons(pair, language)})"


def _reasons(pair: Pair, language: Lang) -> str:
    from kamdesk import words

    return ", ".join(
        words.text(f"duplicate.{reason}", language, percent=pair.percent) for reason in pair.reasons
    )


def _merge_lines(
    seen: MergePreview, moved: dict[str, int], dry_run: bool, language: Lang
) -> Iterator[str]:
    from kamdesk import words

    key = "duplicate.would_merge" if dry_run else "duplicate.merged"
    yield words.text(key, language, keep=seen.keep_code, drop=seen.drop_code)
    for table, number in moved.items():
        yield f"{words.text(f'duplicate.{table}', language)}: {number}"
