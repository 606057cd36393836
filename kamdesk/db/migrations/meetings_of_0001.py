"""The first release's tables of meetings and of what is said in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def meeting() -> None:
    """Make ``meeting``."""
    op.create_table(
        "meeting",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("minutes", INTEGER, nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("channel", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("materials", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("advance_contact_id", INTEGER, nullable=True),
        sa.Column("advance_action", sa.Text(), nullable=False),
        sa.Column("advance_date", sa.Date(), nullable=True),
        sa.Column("fallback", sa.Text(), nullable=False),
        sa.Column("absent_fallback", sa.Text(), nullable=False),
        sa.Column("solution_price", INTEGER, nullable=True),
        sa.Column("switching_cost", INTEGER, nullable=True),
        sa.Column("risk", sa.String(length=200), nullable=False),
        sa.Column("outcome", sa.String(24), nullable=True),
        sa.Column("got_contact_id", INTEGER, nullable=True),
        sa.Column("got_action", sa.Text(), nullable=False),
        sa.Column("got_date", sa.Date(), nullable=True),
        sa.Column("client_words", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("learned", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("next_date", sa.Date(), nullable=True),
        sa.Column("held_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_meeting_account_id"),
        sa.ForeignKeyConstraint(
            ["advance_contact_id"], ["contact.id"], name="fk_meeting_advance_contact_id"
        ),
        sa.ForeignKeyConstraint(
            ["got_contact_id"], ["contact.id"], name="fk_meeting_got_contact_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
        sa.UniqueConstraint("uid", name="uq_meeting_uid"),
    )
    op.create_index("ix_meeting_account_id", "meeting", ["account_id"], unique=False)
    op.create_index("ix_meeting_starts_at", "meeting", ["starts_at"], unique=False)


def attendee() -> None:
    """Make ``attendee``."""
    op.create_table(
        "attendee",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("contact_id", INTEGER, nullable=False),
        sa.Column("came", sa.Boolean(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_attendee_contact_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_attendee_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attendee"),
        sa.UniqueConstraint("meeting_id", "contact_id", name="uq_attendee_meeting_id_contact_id"),
        sa.UniqueConstraint("uid", name="uq_attendee_uid"),
    )
    op.create_index("ix_attendee_contact_id", "attendee", ["contact_id"], unique=False)


def objection() -> None:
    """Make ``objection``."""
    op.create_table(
        "objection",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("meeting_id", INTEGER, nullable=True),
        sa.Column("contact_id", INTEGER, nullable=True),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_objection_account_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_objection_contact_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_objection_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_objection"),
        sa.UniqueConstraint("uid", name="uq_objection_uid"),
    )
    op.create_index("ix_objection_account_id", "objection", ["account_id"], unique=False)
    op.create_index("ix_objection_meeting_id", "objection", ["meeting_id"], unique=False)


def promise() -> None:
    """Make ``promise``."""
    op.create_table(
        "promise",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("meeting_id", INTEGER, nullable=True),
        sa.Column("contact_id", INTEGER, nullable=True),
        sa.Column("side", sa.String(24), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_promise_account_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_promise_contact_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_promise_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_promise"),
        sa.UniqueConstraint("uid", name="uq_promise_uid"),
    )
    op.create_index("ix_promise_account_id", "promise", ["account_id"], unique=False)
    op.create_index("ix_promise_meeting_id", "promise", ["meeting_id"], unique=False)
    op.create_index("ix_promise_open", "promise", ["state", "due_on"], unique=False)


def question() -> None:
    """Make ``question``."""
    op.create_table(
        "question",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("difficulty_id", INTEGER, nullable=True),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("solves", sa.Text(), nullable=False),
        sa.Column("yearly_cost", INTEGER, nullable=True),
        sa.Column("order", INTEGER, nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("mattered", sa.Boolean(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["difficulty_id"], ["question.id"], name="fk_question_difficulty_id"
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_question_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_question"),
        sa.UniqueConstraint("uid", name="uq_question_uid"),
    )
    op.create_index("ix_question_difficulty_id", "question", ["difficulty_id"], unique=False)
    op.create_index("ix_question_meeting_id", "question", ["meeting_id"], unique=False)


def need() -> None:
    """Make ``need``."""
    op.create_table(
        "need",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("meeting_id", INTEGER, nullable=True),
        sa.Column("difficulty_id", INTEGER, nullable=True),
        sa.Column("contact_id", INTEGER, nullable=True),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("client_words", sa.Text(), nullable=False),
        sa.Column("heard_on", sa.Date(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_need_account_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_need_contact_id"),
        sa.ForeignKeyConstraint(["difficulty_id"], ["question.id"], name="fk_need_difficulty_id"),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_need_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_need"),
        sa.UniqueConstraint("uid", name="uq_need_uid"),
    )
    op.create_index("ix_need_account_id", "need", ["account_id"], unique=False)
    op.create_index("ix_need_difficulty_id", "need", ["difficulty_id"], unique=False)
    op.create_index("ix_need_meeting_id", "need", ["meeting_id"], unique=False)


def statement() -> None:
    """Make ``statement``."""
    op.create_table(
        "statement",
        sa.Column("meeting_id", INTEGER, nullable=False),
        sa.Column("need_id", INTEGER, nullable=True),
        sa.Column("feature", sa.Text(), nullable=False),
        sa.Column("advantage", sa.Text(), nullable=False),
        sa.Column("benefit", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("order", INTEGER, nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_statement_meeting_id"),
        sa.ForeignKeyConstraint(["need_id"], ["need.id"], name="fk_statement_need_id"),
        sa.PrimaryKeyConstraint("id", name="pk_statement"),
        sa.UniqueConstraint("uid", name="uq_statement_uid"),
    )
    op.create_index("ix_statement_meeting_id", "statement", ["meeting_id"], unique=False)
    op.create_index("ix_statement_need_id", "statement", ["need_id"], unique=False)
