"""The sheet of how things came: changes of the account's fields."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from kamdesk import words
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper, moment, money_text
from kamdesk.method.reasons import rule_sentence
from kamdesk.models import Account
from kamdesk.words import Lang

_KEPT_FOR_THE_PROGRAM = frozenset(
    {"name_key", "sort_key", "revision", "uid", "parent_id", "deleted_at"}
)


def write_history(paper: Paper) -> None:
    """Changes, newest first; not for a client's eyes."""
    told = [c for c in paper.content.changes if c.field not in _KEPT_FOR_THE_PROGRAM]
    if paper.client_safe or not told:
        return
    grid = Grid(paper, paper.word("sheet_history"))
    grid.section(paper.word("changes"))
    columns = [
        Column(paper.word("when"), "moment"),
        Column(paper.word("field")),
        Column(paper.word("before")),
        Column(paper.word("after"), most=60),
    ]
    rows = [
        [
            moment(change.done_at),
            _field(paper, change.field),
            _shown(change.field, change.before, paper.lang),
            _shown(change.field, change.after, paper.lang),
        ]
        for change in told
    ]
    grid.table(*filled(columns, rows))
    grid.finish()


def reason(rule: Any, facts: dict[str, Any], has_figures: bool, lang: Lang) -> str:
    """Why an account has its tier, or why it has none."""
    if rule is not None:
        return rule_sentence(rule, facts, lang, money_text)
    return words.text("rule.not_rated" if has_figures else "rule.no_figures", lang)


def _field(paper: Paper, name: str) -> str:
    return paper.field(name) if words.has(f"field.{name}") else name


def _shown(name: str, value: Any, lang: Lang) -> Any:
    """A value of the history as a person reads it; the history keeps what JSON can hold."""
    if value is None or value == "":
        return None
    column = Account.__table__.c.get(name)
    choices = getattr(column.type, "enum_class", None) if column is not None else None
    if choices is not None:
        return words.of(choices(value), lang)
    if name == "expected_monthly":
        return money_text(value)
    python = column.type.python_type if column is not None else str
    if python is datetime:
        return f"{moment(datetime.fromisoformat(value)):%Y-%m-%d %H:%M}"
    if python is date:
        return date.fromisoformat(value).isoformat()
    return str(value)
