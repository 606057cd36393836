"""Merging loses nothing, and one undo brings all back exactly."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from kamdesk.db.book import Book
from kamdesk.errors import RefusedError
from kamdesk.models import (
    Account,
    AccountContact,
    AccountFigures,
    Base,
    Competitor,
    CriterionScore,
    CustomField,
    CustomValue,
    DistinctPair,
    FinancialStatement,
    InfluenceLine,
    Invoice,
    Meeting,
    Presence,
    SalesLine,
    TierOverride,
    WalletLine,
)
from kamdesk.models.kinds import Criterion, CustomType, Tier
from kamdesk.services import accounts, contacts, duplicates, merge_moving, merging, search
from kamdesk.services.merging import Choice
from tests import factories
from tests.db.test_undo import contents

DAY = date(2026, 9, 1)


def two_rich_accounts(session: Session) -> tuple[int, int]:
    """The same company twice, everything in both, the same person among them."""
    keep = factories.account(session, name="云帆仓储有限公司", code="A1", phone="1", note="旧客户")
    drop = factories.account(
        session, name="云帆仓储（集团）", code="B7", phone="2", city="上海", note="新客户"
    )
    child = factories.account(session, name="云帆青浦仓", parent_id=drop.id)
    shared = factories.contact(session, keep.id, name="苏砚青", title="采购经理")
    contacts.link(session, drop.id, shared.id, {"title": "采购总监", "influence": 5})
    other = factories.contact(session, drop.id, name="陶映川", reports_to_id=shared.id)
    contacts.link(session, keep.id, other.id, {})
    contacts.link(session, keep.id, shared.id, {"reports_to_id": other.id})
    field = CustomField(name="ERP", type=CustomType.TEXT)
    rival = Competitor(name="海岚物流")
    session.add_all([field, rival])
    session.flush()
    for at, account_id in enumerate((keep.id, drop.id)):
        factories.sale(session, account_id, DAY, "100.50", "20")
        factories.meeting(session, account_id, datetime(2026, 9, 1, 8, tzinfo=UTC))
        session.add_all(
            [
                FinancialStatement(account_id=account_id, year=2024, revenue=5 if at else None),
                FinancialStatement(account_id=account_id, year=2023 + 2 * at, revenue=7),
                WalletLine(account_id=account_id, product_line="纸箱", potential=9 * at or None),
                Presence(account_id=account_id, competitor_id=rival.id, product_line="纸箱"),
                CriterionScore(
                    account_id=account_id, criterion=Criterion.GOALS, score=at, given_on=DAY
                ),
                CustomValue(account_id=account_id, field_id=field.id, value=str(at)),
                TierOverride(account_id=account_id, tier=Tier.GOLD, reason="x", until=DAY),
                Invoice(account_id=account_id, issued_on=DAY, amount=11),
                InfluenceLine(account_id=account_id, from_id=shared.id, to_id=other.id),
                DistinctPair(
                    first_id=min(child.id, account_id), second_id=max(child.id, account_id)
                ),
            ]
        )
    session.flush()
    return keep.id, drop.id


def test_every_table_that_refers_to_an_account_is_thought_of() -> None:
    referring = {
        table.name
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name == "account"
    }
    own_way = {"account", "distinct_pair", "tier_override", "tier_result"}
    assert referring == set(merge_moving.moving_models()) | own_way


def test_fields_as_chosen_and_the_dropped_one_is_remembered(book: Book) -> None:
    (keep, drop), _ = book.write("x", two_rich_accounts)
    with book.read() as session:
        seen = merging.preview(session, keep, drop)
    fields = {field.name: field for field in seen.fields}
    assert fields["city"].choice is Choice.DROP
    assert not fields["city"].differs
    assert fields["phone"].choice is Choice.KEEP
    assert fields["phone"].differs
    assert fields["note"].choice is Choice.BOTH
    assert seen.revenue_before == (1_005_000, 1_005_000)
    done, _ = book.write(
        "merge_accounts", lambda s: merging.merge(s, keep, drop, {"phone": Choice.DROP})
    )
    with book.read() as session:
        account, gone = session.get_one(Account, keep), session.get_one(Account, drop)
        assert (account.code, account.name, account.phone) == ("A1", "云帆仓储有限公司", "2")
        assert (account.city, account.other_name) == ("上海", "云帆仓储（集团）")
        assert account.note == "旧客户\n新客户\n← B7 云帆仓储（集团）"
        assert gone.deleted_at is not None
        assert [hit.target_id for hit in search.hits(session, "仓储集团", kind="account")] == [keep]
        assert session.get_one(AccountFigures, keep).revenue == 2_010_000
        assert session.get(AccountFigures, drop) is None
    assert done.moved == seen.moves


def test_what_both_have_is_filled_and_nothing_collides(book: Book) -> None:
    (keep, drop), _ = book.write("x", two_rich_accounts)
    book.write("merge_accounts", lambda s: merging.merge(s, keep, drop))
    with book.read() as session:

        def of_keep(model: type[Any]) -> list[Any]:
            return list(session.scalars(select(model).where(model.account_id == keep)))

        parts = {part.contact_id: part for part in of_keep(AccountContact)}
        assert len(parts) == 2
        shared = next(part for part in parts.values() if part.title)
        assert (shared.title, shared.influence) == ("采购经理", 5)
        assert [part.reports_to_id for part in parts.values()].count(None) == 1
        assert {(row.year, row.revenue) for row in of_keep(FinancialStatement)} == {
            *((2023, 7), (2024, 5), (2025, 7))
        }
        assert [row.potential for row in of_keep(WalletLine)] == [9]
        assert [row.score for row in of_keep(CriterionScore)] == [0]
        assert [row.value for row in of_keep(CustomValue)] == ["0"]
        for model in (Presence, TierOverride, InfluenceLine):
            assert len(of_keep(model)) == 1
        for model in (Invoice, Meeting, SalesLine):
            assert len(of_keep(model)) == 2
        child = session.scalars(select(Account).where(Account.parent_id == keep)).one()
        assert (min(child.id, keep), max(child.id, keep)) in duplicates.told_apart(session)


def test_one_undo_brings_all_back_exactly(book: Book) -> None:
    (keep, drop), _ = book.write("x", two_rich_accounts)
    before = contents(book)
    choices = {"name": Choice.DROP}
    _, written = book.write("merge_accounts", lambda s: merging.merge(s, keep, drop, choices))
    merged = contents(book)
    assert merged != before
    assert written.scope_id is not None
    undone = book.undo(written.scope_id)
    assert contents(book) == before
    assert undone.scope_id is not None
    book.undo(undone.scope_id)
    assert contents(book) == merged


def test_a_parent_and_its_child_can_be_one(book: Book) -> None:
    def fill(session: Session) -> list[int]:
        top = factories.account(session)
        middle = factories.account(session, parent_id=top.id)
        return [top.id, middle.id, factories.account(session, parent_id=middle.id).id]

    (top, middle, low), _ = book.write("x", fill)
    book.write("merge_accounts", lambda s: merging.merge(s, low, middle))
    book.write("merge_accounts", lambda s: merging.merge(s, top, low))
    with book.read() as session:
        assert session.get_one(Account, top).parent_id is None
        assert session.get_one(Account, low).parent_id is None
        with pytest.raises(RefusedError, match="merge_binned"):
            merging.preview(session, top, low)
        with pytest.raises(RefusedError, match="merge_same"):
            merging.preview(session, top, top)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    lines=st.lists(
        st.tuples(st.integers(0, 2), st.integers(-(10**9), 10**9), st.sampled_from(["", "USD"])),
        max_size=12,
    ),
    merges=st.lists(st.sampled_from([(0, 1), (1, 0), (0, 2), (2, 1)]), max_size=2),
)
def test_no_line_and_no_amount_is_lost(
    book: Book, lines: list[tuple[int, int, str]], merges: list[tuple[int, int]]
) -> None:
    ids, _ = book.write(
        "x", lambda s: [factories.account(s, currency=c).id for c in ("", "CNY", "EUR")]
    )

    def fill(session: Session) -> None:
        session.add_all(
            SalesLine(account_id=ids[at], date=DAY, amount=amount, currency=currency)
            for at, amount, currency in lines
        )

    def totals() -> tuple[int, int, int]:
        with book.read() as session:
            live = select(func.count(), func.coalesce(func.sum(SalesLine.amount), 0)).join(
                Account, Account.id == SalesLine.account_id
            )
            row = session.execute(live.where(Account.id.in_(ids), Account.deleted_at.is_(None)))
            figures = select(func.coalesce(func.sum(AccountFigures.revenue), 0)).where(
                AccountFigures.account_id.in_(ids)
            )
            return *row.one(), session.scalar(figures) or 0

    book.write("x", fill)
    before = totals()
    assert before[:2] == (len(lines), sum(amount for _, amount, _ in lines))
    for one, other in merges:
        keep, drop = ids[one], ids[other]
        with suppress(RefusedError):
            book.write("merge_accounts", partial(merging.merge, keep_id=keep, drop_id=drop))
        assert totals() == before


def test_many_lines_move_in_runs(book: Book) -> None:
    def fill(session: Session) -> tuple[int, int]:
        keep, drop = factories.account(session).id, factories.account(session).id
        rows = [{"account_id": drop, "date": DAY, "amount": at} for at in range(5_001)]
        session.execute(insert(SalesLine), rows)
        return keep, drop

    (keep, drop), _ = book.write("x", fill)
    told: list[int] = []
    done, _ = book.write(
        "merge_accounts", lambda s: merging.merge(s, keep, drop, progress=told.append)
    )
    assert done.moved == {"sales_line": 5_001}
    assert told == [2_000, 4_000, 5_001]
    with book.read() as session:
        assert accounts.names(session, [keep])
        assert session.get_one(AccountFigures, keep).revenue == sum(range(5_001))
