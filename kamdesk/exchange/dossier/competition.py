"""The sheet of competition: share of wallet with its chart, who else sits there, what was heard."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from kamdesk import theme_roles, words
from kamdesk.charts.competitors import trend_word
from kamdesk.charts.wallet import WalletData, part_color
from kamdesk.exchange.dossier.charts import add_shares_chart
from kamdesk.exchange.dossier.grid import Column, Grid, filled
from kamdesk.exchange.dossier.paper import Paper, money
from kamdesk.method import wallet_words
from kamdesk.method.wallet import FULL, Holder, Part, Share
from kamdesk.services.wallet import Wallet

_TEXT, _MOVE, _NOTE = 30, 40, 64
_NOTHING = Fraction(0)
_BEFORE_PARTS = 3
"""Columns of a line before its parts: name, spend, our sales."""


def write_competition(paper: Paper) -> None:
    """Everything that is known of competitors in the account; not for a client's eyes."""
    found, notes = paper.content.wallet, paper.content.intelligence
    told = [row for row in found.rows if row.typed or row.share.facts.rivals]
    if paper.client_safe or not (told or notes):
        return
    grid = Grid(paper, paper.word("sheet_competition"))
    if told:
        shares = [row.share for row in told]
        grid.section(wallet_words.headline(found.total, shares, found.names, paper.lang))
        grid.note(paper.word("amounts_in", currency=paper.content.currency))
        for sentence in wallet_words.left_out(found.total, paper.lang):
            grid.note(sentence)
        _shares(grid, paper, found, shares)
    if found.presences:
        grid.section(paper.word("presences"))
        _presences(grid, paper, found)
    if notes:
        grid.section(paper.word("intelligence"))
        _notes(grid, paper)
    grid.finish()


def _shares(grid: Grid, paper: Paper, found: Wallet, shares: list[Share]) -> None:
    """A line for each product line with its parts, and the chart that stacks them."""
    holders = _holders(found)
    columns = [
        Column(paper.field("product_line")),
        Column(paper.field("yearly_spend"), "money"),
        Column(words.text("wallet.at_stake", paper.lang), "money"),
        *(
            Column(wallet_words.part_name(part, found.names, paper.lang), "percent")
            for part in holders
        ),
        Column(paper.field("potential"), "money"),
        Column(paper.field("note"), most=_TEXT),
    ]
    rows = [_share(paper, share, holders) for share in shares]
    first, last = grid.table(columns, rows, _total(paper, found, holders))
    data = WalletData.of(shares, found.names)
    palette = theme_roles.load("light")
    add_shares_chart(
        grid,
        (first, last),
        first_part=_BEFORE_PARTS + 1,
        colors=[part_color(part, data.rivals, palette) for part in holders],
        finding=data.title(paper.lang),
        over_full=any(share.claimed > FULL for share in shares),
    )


def _holders(found: Wallet) -> list[Part]:
    """Whose columns there are, in the order of the parts."""
    rivals = [Part(Holder.COMPETITOR, _NOTHING, key) for key in sorted(found.names)]
    ours, own, rest = (
        Part(holder, _NOTHING) for holder in (Holder.OURS, Holder.IN_HOUSE, Holder.UNKNOWN)
    )
    return [ours, *rivals, own, rest]


def _share(paper: Paper, share: Share, holders: list[Part]) -> list[Any]:
    return [
        wallet_words.line_name(share.facts.line, paper.lang),
        money(share.facts.spend),
        money(share.facts.sales),
        *_percents(share.parts, holders),
        money(share.potential),
        wallet_words.short_doubt(share, paper.lang),
    ]


def _total(paper: Paper, found: Wallet, holders: list[Part]) -> list[Any] | None:
    whole = found.total
    if not whole.parts:
        return None
    sums = [paper.word("total"), money(whole.spend), None]
    return [*sums, *_percents(whole.parts, holders), money(whole.potential), ""]


def _percents(parts: tuple[Part, ...], holders: list[Part]) -> list[float | None]:
    by_place = {(part.holder, part.key): float(part.percent) / 100 for part in parts}
    return [by_place.get((part.holder, part.key)) for part in holders]


def _presences(grid: Grid, paper: Paper, found: Wallet) -> None:
    names = ("competitor", "product_line")
    columns = [
        *(Column(paper.field(name)) for name in names),
        Column(paper.field("trend")),
        Column(words.text("wallet.part_percent", paper.lang), "percent"),
        Column(paper.field("checked_on"), "date"),
        Column(paper.field("sponsor")),
        Column(paper.field("counter_move"), most=_MOVE, span=3),
    ]
    rows = [
        [
            one.competitor,
            wallet_words.line_name(one.product_line, paper.lang),
            trend_word(one.trend, paper.lang),
            None if one.share is None else float(one.share) / 100,
            one.checked_on,
            one.sponsor,
            one.counter_move,
        ]
        for one in found.presences
    ]
    grid.table(*filled(columns, rows))


def _notes(grid: Grid, paper: Paper) -> None:
    columns = [
        Column(paper.field("heard_on"), "date"),
        Column(paper.field("competitor")),
        Column(paper.field("reliability")),
        Column(paper.field("source"), span=2),
        Column(paper.field("text"), most=_NOTE, span=5),
    ]
    rows = [
        [note.heard_on, note.competitor, paper.of(note.reliability), note.source, note.text]
        for note in paper.content.intelligence
    ]
    grid.table(*filled(columns, rows))
