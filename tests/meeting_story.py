"""A meeting with everything: a whole plan, people, promises, sales, a late case. All fictional."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from kamdesk.method.periods import add_months
from kamdesk.models import ServiceCase, ServiceStep
from kamdesk.models.kinds import (
    BuyingRole,
    NeedKind,
    ObjectionKind,
    Outcome,
    PromiseSide,
    QuestionKind,
    ServiceKind,
    Tier,
)
from kamdesk.money import to_units
from kamdesk.services import contacts, meetings, promises
from tests import factories


def rich_meeting(session: Session, today: date, account: str = "岭南启航文仪集团") -> int:
    """A planned meeting of today with two chains, one of them with a gap; returns its id."""
    home = factories.account(session, name=account, contract_end=today + timedelta(days=72))
    home.tier = Tier.PLATINUM
    shen = _person(session, home.id, "沈嘉禾", "采购总监", BuyingRole.DECISION_MAKER, 5, 2)
    luo = _person(session, home.id, "罗文彬", "IT 经理", BuyingRole.USER, 3, 0)
    _person(session, home.id, "陆知远", "财务副总", BuyingRole.APPROVER, 4, None)
    _held_before(session, home.id, [shen, luo], today)
    _promises(session, home.id, shen, today)
    _business(session, home.id, today)
    meeting_id = _meeting(session, home.id, [shen, luo], today)
    _chains(session, meeting_id, shen, luo, today)
    return meeting_id


def _person(
    session: Session,
    account_id: int,
    name: str,
    title: str,
    role: BuyingRole,
    influence: int,
    support: int | None,
) -> int:
    values = {"name": name, "title": title, "role": role, "influence": influence}
    return contacts.create(session, account_id, {**values, "support": support}).id


def at(day: date, hour: int = 10, minute: int = 30) -> datetime:
    """A local time as an instant."""
    return datetime.combine(day, time(hour, minute)).astimezone(UTC)


def _held_before(session: Session, account_id: int, people: list[int], today: date) -> None:
    held = meetings.arrange(
        session, account_id, at(today - timedelta(days=11)), {"title": "仓库参观"}, people
    )
    values = {"outcome": Outcome.CONTINUATION, "client_words": "缺一箱纸，整层楼停半天。"}
    meetings.review(session, held.id, values)


def _promises(session: Session, account_id: int, contact_id: int, today: date) -> None:
    base = {"account_id": account_id, "contact_id": contact_id}
    ours = {"side": PromiseSide.OURS, "what": "Q3 对账明细表", "due_on": today - timedelta(days=2)}
    theirs = {"side": PromiseSide.THEIRS, "what": "分公司月用量",
              "due_on": today + timedelta(days=12)}  # fmt: skip
    promises.make(session, {**base, **ours})
    promises.make(session, {**base, **theirs})


def _business(session: Session, account_id: int, today: date) -> None:
    for back in range(1, 16):
        month = add_months(today.replace(day=1), -back)
        amount = 300_000 if back <= 3 else 460_000 + 10_000 * back
        factories.sale(session, account_id, month, str(amount), str(amount // 5), "纸张")
    case = ServiceCase(
        account_id=account_id,
        kind=ServiceKind.COMPLAINT,
        title="配送迟到",
        opened_on=today - timedelta(days=4),
    )
    case.steps.append(ServiceStep(title="书面答复", due_on=today - timedelta(days=1)))
    session.add(case)
    session.flush()


def _meeting(session: Session, account_id: int, people: list[int], today: date) -> int:
    values: dict[str, Any] = {
        "title": "三家分公司补货与价目",
        "minutes": 45,
        "place": "天河启航中心 12 层",
        "purpose": "弄清三家分公司的用纸方式，定下当日达试用",
        "opening": "感谢上次安排仓库参观；今天想用 40 分钟弄清三家分公司的用纸方式。",
        "materials": "认证样本、Q3 对账表、价目对照",
        "summary": "当天补货、一张价目、对账不再加班，三条都是您提过的。",
        "advance_contact_id": people[0],
        "advance_action": "安排三家分公司试用当日达",
        "advance_date": today + timedelta(days=12),
        "fallback": "拿到一家分公司的月用量数据",
        "absent_fallback": "请罗文彬约 20 分钟电话会",
        "solution_price": to_units(24_000),
        "switching_cost": to_units(6_000),
        "risk": "低",
    }
    return meetings.arrange(session, account_id, at(today), values, people).id


def _chains(session: Session, meeting_id: int, shen: int, luo: int, today: date) -> None:
    def ask(kind: QuestionKind, text: str, **values: Any) -> int:
        values = {"meeting_id": meeting_id, "kind": kind, "text": text, **values}
        return int(meetings.add_part(session, "question", values).id)

    def need(kind: NeedKind, words: str, by: int, chain: int, back: int) -> int:
        values = {"meeting_id": meeting_id, "kind": kind, "client_words": words, "text": words,
                  "contact_id": by, "difficulty_id": chain,
                  "heard_on": today - timedelta(days=back)}  # fmt: skip
        return int(meetings.add_part(session, "need", values).id)

    for text in ("三家分公司目前各由谁下单？", "季度预算在哪个月锁定？", "陆副总审批时看重什么？"):
        ask(QuestionKind.BACKGROUND, text)
    stock = ask(
        QuestionKind.DIFFICULTY,
        "补货要等几天？哪层楼最常断纸？",
        topic="缺货停工",
        solves="城市前置仓",
        yearly_cost=to_units(86_000),
    )
    for text in ("停半天影响多少份标书？", "临时外购贵多少？", "谁来向陆副总解释？"):
        ask(QuestionKind.IMPLICATION, text, difficulty_id=stock)
    benefit = "如果当天就能补齐，旺季要少备多少库存？"
    ask(QuestionKind.BENEFIT, benefit, difficulty_id=stock)
    said = need(NeedKind.EXPLICIT, "缺一箱纸，整层楼停半天，我要当天补货。", shen, stock, 11)
    prices = ask(
        QuestionKind.DIFFICULTY, "对账每月花多少人天？", topic="三家分公司价格不一",
        solves="集团统一价目",
    )  # fmt: skip
    need(NeedKind.IMPLIED, "各买各的，对不上。", luo, prices, 39)
    meetings.add_part(
        session,
        "statement",
        {
            "meeting_id": meeting_id,
            "need_id": said,
            "feature": "城市前置仓",
            "advantage": "四小时内到货",
            "benefit": "您说“我要当天补货”，整层楼不再停工",
            "evidence": "东屿精密 10 月 41 次补货全部当日到",
        },
    )
    for kind, text, answer in (
        (ObjectionKind.PRICE, "速达便宜 3%。", "用停工代价对比"),
        (ObjectionKind.RISK, "换系统麻烦。", "分公司试用，不换系统"),
    ):
        values = {"meeting_id": meeting_id, "kind": kind, "text": text, "answer": answer}
        meetings.add_part(session, "objection", values)
