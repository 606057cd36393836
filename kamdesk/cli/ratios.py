"""``ratios``: the five figures of one account by year, and what it owes us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from kamdesk.cli.accounts import money_text
from kamdesk.cli.call import Answer, Call
from kamdesk.cli.options import Commands, command
from kamdesk.words import Lang

if TYPE_CHECKING:
    from kamdesk.method.ratio_lights import Reading
    from kamdesk.services.figures_page import FiguresPage


def add(commands: Commands) -> None:
    """Add the command."""
    made = command(
        commands, "ratios", "the five figures and the receivables of an account", _ratios
    )
    made.add_argument("--account", required=True, metavar="CODE")


def _ratios(call: Call) -> Answer:
    from kamdesk.services import accounts, figures_page

    with call.book.read() as session:
        account = accounts.by_code(session, call.args.account)
        page = figures_page.load(session, account.id, date.today())
        data = {"account": account.code, **_data(page)}
        name = account.name
    return Answer(data, lambda language: _lines(name, page, language))


def _data(page: FiguresPage) -> dict[str, Any]:
    owed = page.receivables.figures
    return {
        "years": [
            {"year": year.year, "ratios": [_ratio(reading) for reading in year.readings]}
            for year in page.years
        ],
        "receivables": {
            "currency": page.receivables.currency,
            "open": money_text(owed.open),
            "overdue": money_text(owed.overdue),
            "on_account": money_text(owed.on_account),
            "days_to_pay": _number(owed.days_to_pay()),
            "days_to_pay_before": _number(owed.days_to_pay(1)),
            "ageing": {bucket.value: money_text(amount) for bucket, amount in owed.ageing.items()},
        },
    }


def _ratio(reading: Reading) -> dict[str, Any]:
    figure = reading.figure
    gap = figure.gap
    return {
        "ratio": reading.ratio.value,
        "value": _number(figure.value),
        "unit": figure.unit.value,
        "average": figure.averaged,
        "previous": _number(figure.previous),
        "benchmark": _number(reading.benchmark),
        "light": reading.light.value,
        "reason": reading.reason.value if gap is None else gap.lack.value,
        "missing": None if gap is None else gap.item,
    }


def _number(value: Fraction | None) -> str | None:
    """Decimal text: a share of 1, a quotient, or days."""
    from kamdesk.method.ratio_reading import as_decimal

    return None if value is None else f"{as_decimal(value):f}"


def _lines(name: str, page: FiguresPage, language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table
    from kamdesk.method import ratio_reading

    yield name
    for year in reversed(page.years):
        heads = [str(year.year)]
        heads += [words.text(f"figure_sheet.{n}", language) for n in ("last_year", "industry")]
        rows = [
            [
                words.of(reading.ratio, language),
                *(
                    ratio_reading.shown(reading.ratio, value, language)
                    for value in (reading.figure.value, reading.figure.previous, reading.benchmark)
                ),
                words.of(reading.light, language),
                ratio_reading.sentence(reading, language),
            ]
            for reading in year.readings
        ]
        yield ""
        yield from table(["", *heads, "", ""], rows, numbers=(1, 2, 3))
    yield ""
    yield from _owed(page, language)


def _owed(page: FiguresPage, language: Lang) -> Iterator[str]:
    from kamdesk import words
    from kamdesk.cli.table import table
    from kamdesk.method import ratio_reading
    from kamdesk.method.ratios import Unit

    standing = page.receivables
    if standing.empty:
        yield words.text("figure_chart.ageing_none", language)
        return
    owed = standing.figures
    rows = [
        [words.text(f"ageing.{bucket}", language), money_text(amount) or ""]
        for bucket, amount in owed.ageing.items()
    ]
    heads = [words.text("figure_sheet.ageing", language), standing.currency]
    yield from table(heads, rows, numbers=(1,))
    days = owed.days_to_pay()
    if days is not None:
        label = words.text("figure_sheet.days_to_pay", language)
        yield f"{label}: {ratio_reading.in_unit(Unit.DAYS, days, language)}"
