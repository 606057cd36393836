"""Meetings won: opportunities, reviews, question bank, coach, rehearsals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the new tables, then widen the old ones; every added column may be empty."""
    for make in (
        _bank_question,
        _objection_answer,
        _opportunity,
        _reflection,
        _rehearsal,
        _silenced_remark,
        _learned_fact,
        _need_reading,
        _meeting,
        _objection,
        _promise,
        _question,
        _need,
        _statement,
    ):
        make()


def _bank_question() -> None:
    op.create_table(
        "bank_question",
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("industry", sa.String(length=200), nullable=False),
        sa.Column("product_line", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(24), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_bank_question"),
        sa.UniqueConstraint("uid", name="uq_bank_question_uid"),
    )


def _objection_answer() -> None:
    op.create_table(
        "objection_answer",
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("industry", sa.String(length=200), nullable=False),
        sa.Column("product_line", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_objection_answer"),
        sa.UniqueConstraint("uid", name="uq_objection_answer_uid"),
    )


def _opportunity() -> None:
    op.create_table(
        "opportunity",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("contact_id", INTEGER, nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("product_line", sa.String(length=200), nullable=False),
        sa.Column("value", INTEGER, nullable=True),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("chance", INTEGER, nullable=True),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("next_contact_id", INTEGER, nullable=True),
        sa.Column("next_action", sa.Text(), nullable=False),
        sa.Column("next_date", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_opportunity_account_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_opportunity_contact_id"),
        sa.ForeignKeyConstraint(
            ["next_contact_id"], ["contact.id"], name="fk_opportunity_next_contact_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_opportunity"),
        sa.UniqueConstraint("uid", name="uq_opportunity_uid"),
    )
    op.create_index("ix_opportunity_account_id", "opportunity", ["account_id"], unique=False)
    op.create_index("ix_opportunity_state", "opportunity", ["state", "expected_on"], unique=False)


def _reflection() -> None:
    op.create_table(
        "reflection",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("question", sa.String(24), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_reflection_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reflection"),
        sa.UniqueConstraint("meeting_id", "question", name="uq_reflection_meeting_id_question"),
        sa.UniqueConstraint("uid", name="uq_reflection_uid"),
    )


def _rehearsal() -> None:
    op.create_table(
        "rehearsal",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("behaviour", sa.String(24), nullable=False),
        sa.Column("began_at", sa.DateTime(), nullable=False),
        sa.Column("seconds", INTEGER, nullable=False),
        sa.Column("cards", INTEGER, nullable=False),
        sa.Column("sure", INTEGER, nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_rehearsal_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_rehearsal"),
        sa.UniqueConstraint("uid", name="uq_rehearsal_uid"),
    )
    op.create_index("ix_rehearsal_meeting_id", "rehearsal", ["meeting_id"], unique=False)


def _silenced_remark() -> None:
    op.create_table(
        "silenced_remark",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("target", INTEGER, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("silenced_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name="fk_silenced_remark_meeting_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_silenced_remark"),
        sa.UniqueConstraint(
            "meeting_id", "code", "target", name="uq_silenced_remark_meeting_id_code_target"
        ),
        sa.UniqueConstraint("uid", name="uq_silenced_remark_uid"),
    )


def _learned_fact() -> None:
    op.create_table(
        "learned_fact",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("question_id", INTEGER, nullable=True),
        sa.Column("about", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("value", sa.String(length=64), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_learned_fact_account_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_learned_fact_meeting_id"),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name="fk_learned_fact_question_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_learned_fact"),
        sa.UniqueConstraint("uid", name="uq_learned_fact_uid"),
    )
    op.create_index("ix_learned_fact_account_id", "learned_fact", ["account_id"], unique=False)
    op.create_index("ix_learned_fact_meeting_id", "learned_fact", ["meeting_id"], unique=False)
    op.create_index("ix_learned_fact_question_id", "learned_fact", ["question_id"], unique=False)


def _need_reading() -> None:
    op.create_table(
        "need_reading",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("need_id", INTEGER, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("trend", sa.String(24), nullable=False),
        sa.Column("client_words", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_need_reading_meeting_id"),
        sa.ForeignKeyConstraint(["need_id"], ["need.id"], name="fk_need_reading_need_id"),
        sa.PrimaryKeyConstraint("id", name="pk_need_reading"),
        sa.UniqueConstraint("meeting_id", "need_id", name="uq_need_reading_meeting_id_need_id"),
        sa.UniqueConstraint("uid", name="uq_need_reading_uid"),
    )
    op.create_index("ix_need_reading_need_id", "need_reading", ["need_id"], unique=False)


def _meeting() -> None:
    op.add_column("meeting", sa.Column("opportunity_id", INTEGER, nullable=True))
    op.add_column("meeting", sa.Column("our_people", sa.Text(), nullable=True))
    op.add_column("meeting", sa.Column("ended_at", sa.DateTime(), nullable=True))
    op.add_column("meeting", sa.Column("next_clock", sa.String(length=64), nullable=True))
    op.add_column("meeting", sa.Column("next_minutes", INTEGER, nullable=True))
    op.add_column("meeting", sa.Column("calendar_uid", sa.String(length=200), nullable=True))
    op.create_index("ix_meeting_calendar_uid", "meeting", ["calendar_uid"], unique=False)
    op.create_index("ix_meeting_opportunity_id", "meeting", ["opportunity_id"], unique=False)


def _objection() -> None:
    op.add_column("objection", sa.Column("product_line", sa.String(length=200), nullable=True))
    op.add_column("objection", sa.Column("heard_on", sa.Date(), nullable=True))
    op.add_column("objection", sa.Column("library_key", sa.String(length=200), nullable=True))


def _promise() -> None:
    op.add_column("promise", sa.Column("our_person", sa.String(length=200), nullable=True))


def _question() -> None:
    op.add_column("question", sa.Column("bank_key", sa.String(length=200), nullable=True))
    op.add_column("question", sa.Column("about", sa.String(length=200), nullable=True))
    op.add_column("question", sa.Column("speaker", sa.String(length=200), nullable=True))
    op.add_column("question", sa.Column("improvised", sa.Boolean(), nullable=True))
    op.add_column("question", sa.Column("cost_by_client", sa.Boolean(), nullable=True))
    op.create_index("ix_question_bank_key", "question", ["bank_key"], unique=False)


def _need() -> None:
    op.add_column("need", sa.Column("question_id", INTEGER, nullable=True))
    op.create_index("ix_need_question_id", "need", ["question_id"], unique=False)


def _statement() -> None:
    op.add_column("statement", sa.Column("speaker", sa.String(length=200), nullable=True))
