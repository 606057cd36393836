"""What to watch out for, in sentences that other sheets explain."""

from __future__ import annotations

from kamdesk.charts.ageing import AgeingData
from kamdesk.charts.ratios import RatiosData
from kamdesk.exchange.dossier.paper import Paper
from kamdesk.exchange.dossier.sales import finding
from kamdesk.method import buying_words
from kamdesk.method.trend import TrendKind
from kamdesk.models.kinds import Light, PromiseSide

_FALLING = (TrendKind.SLOWER, TrendKind.STOPPED)
_WORRYING = (Light.WATCH, Light.BAD)


def risks(paper: Paper) -> list[str]:
    """Falling sales, what is overdue, weak figures, the gravest gap on the map, our late promises
    and service steps; empty where nothing is known to be wrong."""
    found = [*_business(paper), *_people(paper)]
    late = sum(
        promise.side is PromiseSide.OURS and promise.days_late(paper.today) > 0
        for promise in paper.content.page.promises
    )
    if late:
        found.append(paper.word("risk_promises", count=late))
    return [*found, *_service(paper)]


def _business(paper: Paper) -> list[str]:
    figures, found = paper.content.figures, []
    sales = finding(paper, known=True)
    if sales.trend.kind in _FALLING:
        found.append(sales.title(paper.lang))
    owed = figures.receivables
    if owed.figures.overdue:
        found.append(AgeingData.of(owed.figures, owed.currency).title(paper.lang))
    if figures.years and any(one.light in _WORRYING for one in figures.years[-1].readings):
        found.append(RatiosData.of(figures.years).title(paper.lang))
    return found


def _service(paper: Paper) -> list[str]:
    """The service step that is longest past its date."""
    late = [case for case in paper.content.care.running if case.days_late(paper.today) > 0]
    if not late:
        return []
    worst = max(late, key=lambda case: case.days_late(paper.today))
    step = worst.late_step(paper.today)
    told = {"case": worst.title, "step": step.title if step else ""}
    return [paper.word("risk_service", days=worst.days_late(paper.today), **told)]


def _people(paper: Paper) -> list[str]:
    """The gravest remark on the map; the list is ordered so."""
    if not paper.content.centre.present:
        return []
    for remark in paper.content.centre.remarks(paper.today)[:1]:
        if remark.severity != "good":
            return [buying_words.remark(remark, paper.lang)[0]]
    return []
