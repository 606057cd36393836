"""The main job without a screen (``make demo``): from an empty book to a prepared meeting.

Builds the sample territory, imports a workbook, evaluates tiers, prepares a meeting and writes
dossier, brief and charts. Everything lands in ``out/demo/``.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kamdesk import theme_roles, words
from kamdesk.charts import pareto, pyramid, render, sales
from kamdesk.cli.sentences import sentence
from kamdesk.db.book import Book
from kamdesk.db.opening import open_book
from kamdesk.errors import KamDeskError
from kamdesk.exchange import dossier, importing
from kamdesk.exchange.fields import Kind
from kamdesk.method.periods import last_closed_months
from kamdesk.method.tiers import Evaluation
from kamdesk.models import Account
from kamdesk.models.kinds import Channel, QuestionKind
from kamdesk.money import to_units
from kamdesk.services import account_page, brief, meetings, sample, tiers

OUT = Path(__file__).resolve().parent.parent / "out" / "demo"
HEADERS = ("客户编号", "客户名称", "日期", "订单号", "产品线", "销售额", "毛利")
CHART = render.Size(900, 420, ratio=2.0)


def main() -> int:
    """Do it all; 1 where something was refused."""
    today = date.today()
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    book = open_book(OUT / "demo.kamdesk")
    try:
        run(book, today)
    except KamDeskError as error:
        print(sentence(error, "en"), file=sys.stderr)
        return 1
    finally:
        book.close()
    return 0


def run(book: Book, today: date) -> None:
    """The steps in the order of a rep's first day."""
    counts, _ = book.write("sample", lambda s: sample.build(s, today=today))
    say(f"Sample territory: {counts.accounts} accounts, {counts.sales_lines} sales lines")

    workbook = write_workbook(OUT / "sales_from_the_office.xlsx", today)
    request = importing.ImportRequest(workbook, Kind.SALES)
    result, _ = book.write("import", lambda s: importing.run(s, request))
    refused = OUT / "sales_refused.xlsx"
    importing.write_refused(refused, result.headers, result.refused, "zh")
    say(
        f"Import: {result.added} lines added, {result.accounts_added} new accounts, "
        f"{len(result.refused)} refused with their reasons",
        workbook,
        refused,
    )

    evaluation, _ = book.write("apply_tiers", lambda s: evaluate(s, today))
    found = ", ".join(f"{words.of(tier, 'en')} {n}" for tier, n in evaluation.counts.items())
    say(f"Tiers: {found}")
    say(f"{evaluation.curve.accounts_for_80} accounts bring 80 % of {evaluation.basis}")

    best = evaluation.verdicts[0].account_id
    meeting_id, _ = book.write("arrange_meeting", lambda s: prepare_meeting(s, best, today))
    with book.read() as session:
        page = account_page.load(session, best)
        say(f"Meeting prepared with {page.fields['name']}")
        for language in words.LANGUAGES:
            write_documents(session, page, meeting_id, language, today)
            write_charts(evaluation, page, language)


def write_workbook(file: Path, today: date) -> Path:
    """What a back office sends: a title row, Chinese headings, one amount that is none."""
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "销售明细"
    sheet.append([f"{today:%Y} 年销售明细"])
    sheet.append(list(HEADERS))
    for row in office_rows(last_closed_months(today).last):
        sheet.append(list(row))
    workbook.save(file)
    return file


def office_rows(month_end: date) -> Iterator[tuple[object, ...]]:
    """Sales of the last closed month: two known accounts, two new ones, one bad cell."""
    known = (("LD001", "海桥国际货运"), ("LD002", "岭南启航文仪集团"))
    new = (("LD901", "浦澜包装制品（示例）有限公司"), ("LD902", "云栈数据服务（示例）有限公司"))
    for number, (code, name) in enumerate((*known, *new), start=1):
        day = month_end - timedelta(days=3 * number)
        yield code, name, day, f"SO-{number:04}", "办公耗材", 18_600.5 * number, 4_020.25 * number
        yield code, name, day, f"SO-{number:04}", "仓储服务", 9_240 * number, 1_880 * number
    yield "LD901", new[0][1], month_end, "SO-0099", "办公耗材", "待定", None


def evaluate(session: Session, today: date) -> Evaluation:
    """Judge the last twelve closed months and put the result in force."""
    preview = tiers.preview(session, tiers.default_period(session, today))
    tiers.apply(session, preview)
    return preview.evaluation


def prepare_meeting(session: Session, account_id: int, today: date) -> int:
    """A plan along the four steps: one chain of questions, an advance and a fallback."""
    account = session.scalars(select(Account).where(Account.id == account_id)).one()
    starts_at = datetime.combine(today + timedelta(days=2), time(10)).astimezone()
    values = {
        "title": "旺季供货保障",
        "place": account.city,
        "channel": Channel.VISIT,
        "purpose": "确认旺季备货方式",
        "opening": "上次谈到旺季缺货，今天想听听仓库的实际情况。",
    }
    meeting = meetings.arrange(session, account_id, starts_at, values)

    def ask(kind: QuestionKind, text: str, **more: object) -> int:
        question = {"meeting_id": meeting.id, "kind": kind, "text": text, **more}
        return int(meetings.add_part(session, "question", question).id)

    ask(QuestionKind.BACKGROUND, "旺季前一个月，补货一般提前几天下单？")
    cost = to_units(180_000)
    root = ask(QuestionKind.DIFFICULTY, "去年旺季断过几次货？", topic="旺季断货", yearly_cost=cost)
    ask(QuestionKind.IMPLICATION, "断一天货，前面的单子要赔多少？", difficulty_id=root)
    ask(QuestionKind.BENEFIT, "如果当天能补到，旺季可以少备多少库存？", difficulty_id=root)
    changes: dict[str, object] = {
        "advance_action": "安排一个仓库试用当日补货",
        "advance_date": today + timedelta(days=14),
        "fallback": "给出去年旺季的用量表",
    }
    if meeting.attendees:
        changes["advance_contact_id"] = meeting.attendees[0].contact_id
    meetings.update(session, meeting.id, changes)
    return meeting.id


def write_documents(
    session: Session,
    page: account_page.AccountPage,
    meeting_id: int,
    language: words.Lang,
    today: date,
) -> None:
    """Dossier and brief in one language."""
    from kamdesk.exchange import briefing
    from kamdesk.ui.printing import brief_document

    code, name = page.fields["code"], page.fields["name"]
    file = OUT / dossier.file_name(code, name, language)
    dossier.write(session, page.id, file, language, today)
    loaded = brief.load(session, meeting_id, today)
    paper = OUT / briefing.file_name(loaded, language)
    brief_document.write_pdf(loaded, paper, language)
    say(f"Dossier and brief ({language})", file, paper)


def write_charts(
    evaluation: Evaluation, page: account_page.AccountPage, language: words.Lang
) -> None:
    """The curve, the pyramid, and the sales of the account, as pictures."""
    palette = theme_roles.load("light")
    curve = pareto.ParetoData.of(evaluation)
    levels = pyramid.PyramidData.of(evaluation)
    assert page.verdict is not None
    trend = sales.SalesData.of(page.months, until=page.verdict.last_day)
    files = [
        render.save(draw, data, OUT / f"{name}_{language}.png", palette, language, CHART)
        for name, draw, data in (
            ("pareto", pareto.draw, curve),
            ("pyramid", pyramid.draw, levels),
            ("sales", sales.draw, trend),
        )
    ]
    say(curve.title(language), *files)


def say(line: str, *files: Path) -> None:
    """A line of what was done, and the files that came of it."""
    print(line)
    for file in files:
        print(f"  {file.relative_to(OUT.parent.parent)}")


if __name__ == "__main__":
    sys.exit(main())
