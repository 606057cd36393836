"""Accounts kept: contact plan, service templates, surveys, life cycle, churn and health."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the new tables, then widen the old ones; every added column may be empty."""
    for make in (
        _reminder,
        _service_template,
        _account_reading,
        _stage_move,
        _template_step,
        _win_back_plan,
        _survey,
        _task,
        _service_case,
        _touch,
        _service_step,
        _indexes,
    ):
        make()


def _reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("target", INTEGER, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=True),
        sa.Column("snoozed_until", sa.DateTime(), nullable=True),
        sa.Column("dismissed_at", sa.DateTime(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reminder"),
        sa.UniqueConstraint("kind", "target", "due_on", name="uq_reminder_kind_target_due_on"),
        sa.UniqueConstraint("uid", name="uq_reminder_uid"),
    )


def _service_template() -> None:
    op.create_table(
        "service_template",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("asks_survey", sa.Boolean(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_service_template"),
        sa.UniqueConstraint("key", name="uq_service_template_key"),
        sa.UniqueConstraint("uid", name="uq_service_template_uid"),
    )


def _account_reading() -> None:
    op.create_table(
        "account_reading",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("churn_level", sa.String(24), nullable=False),
        sa.Column("churn_score", INTEGER, nullable=False),
        sa.Column("signals", sa.JSON(), nullable=False),
        sa.Column("health", INTEGER, nullable=True),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.CheckConstraint("health BETWEEN 0 AND 100", name="ck_account_reading_health"),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_account_reading_account_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_account_reading"),
        sa.UniqueConstraint("account_id", "month", name="uq_account_reading_account_id_month"),
        sa.UniqueConstraint("uid", name="uq_account_reading_uid"),
    )
    op.create_index(
        "ix_account_reading_month",
        "account_reading",
        ["month", "churn_level", "churn_score", "account_id"],
    )


def _stage_move() -> None:
    op.create_table(
        "stage_move",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("from_stage", sa.String(24), nullable=True),
        sa.Column("to_stage", sa.String(24), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("declined", sa.JSON(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_stage_move_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_stage_move"),
        sa.UniqueConstraint("uid", name="uq_stage_move_uid"),
    )
    op.create_index("ix_stage_move_account_id", "stage_move", ["account_id"], unique=False)


def _template_step() -> None:
    op.create_table(
        "template_step",
        sa.Column("template_id", INTEGER, nullable=False),
        sa.Column("order", INTEGER, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("owner_role", sa.String(24), nullable=False),
        sa.Column("limits", sa.JSON(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("deliverable", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["template_id"], ["service_template.id"], name="fk_template_step_template_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_template_step"),
        sa.UniqueConstraint("uid", name="uq_template_step_uid"),
    )
    op.create_index("ix_template_step_template_id", "template_step", ["template_id"], unique=False)


def _win_back_plan() -> None:
    op.create_table(
        "win_back_plan",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("offer", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("score", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_win_back_plan_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_win_back_plan"),
        sa.UniqueConstraint("uid", name="uq_win_back_plan_uid"),
    )
    op.create_index("ix_win_back_plan_account_id", "win_back_plan", ["account_id"], unique=False)


def _survey() -> None:
    op.create_table(
        "survey",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("contact_id", INTEGER, nullable=True),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("product", INTEGER, nullable=True),
        sa.Column("delivery", INTEGER, nullable=True),
        sa.Column("response", INTEGER, nullable=True),
        sa.Column("price", INTEGER, nullable=True),
        sa.Column("people", INTEGER, nullable=True),
        sa.Column("recommend", INTEGER, nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("case_id", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_survey_account_id"),
        sa.ForeignKeyConstraint(["case_id"], ["service_case.id"], name="fk_survey_case_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_survey_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_survey"),
        sa.UniqueConstraint("uid", name="uq_survey_uid"),
    )
    op.create_index("ix_survey_account_id", "survey", ["account_id"], unique=False)
    op.create_index("ix_survey_answered_on", "survey", ["answered_on"], unique=False)


def _task() -> None:
    op.create_table(
        "task",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("win_back_id", INTEGER, nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_task_account_id"),
        sa.ForeignKeyConstraint(["win_back_id"], ["win_back_plan.id"], name="fk_task_win_back_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sa.UniqueConstraint("uid", name="uq_task_uid"),
    )
    op.create_index("ix_task_account_id", "task", ["account_id"], unique=False)
    op.create_index("ix_task_due_on", "task", ["due_on"], unique=False)
    op.create_index("ix_task_win_back_id", "task", ["win_back_id"], unique=False)


def _service_case() -> None:
    op.add_column("service_case", sa.Column("template_key", sa.String(length=200), nullable=True))
    op.add_column("service_case", sa.Column("contact_id", INTEGER, nullable=True))
    op.add_column("service_case", sa.Column("cause", sa.String(24), nullable=True))


def _touch() -> None:
    op.add_column("touch", sa.Column("ideal_on", sa.Date(), nullable=True))
    op.add_column("touch", sa.Column("generated", sa.Boolean(), nullable=True))
    op.add_column("touch", sa.Column("moved", sa.Boolean(), nullable=True))
    op.add_column("touch", sa.Column("skip_reason", sa.Text(), nullable=True))
    op.add_column("touch", sa.Column("owner", sa.String(length=200), nullable=True))


def _service_step() -> None:
    op.add_column("service_step", sa.Column("owner_role", sa.String(24), nullable=True))
    op.add_column("service_step", sa.Column("limit_days", INTEGER, nullable=True))
    op.add_column("service_step", sa.Column("checklist", sa.JSON(), nullable=True))
    op.add_column("service_step", sa.Column("deliverable", sa.Text(), nullable=True))
    op.add_column("service_step", sa.Column("note", sa.Text(), nullable=True))


def _indexes() -> None:
    """What is open, late or newest in the whole book is found without reading the rows."""
    op.drop_index("ix_touch_account_id", "touch")
    op.create_index("ix_touch_account", "touch", ["account_id", "state", "done_on"])
    op.create_index("ix_touch_done_on", "touch", ["done_on"], unique=False)
    op.create_index("ix_touch_open", "touch", ["state", "planned_on", "account_id"])
    op.create_index("ix_service_step_open", "service_step", ["done_on", "due_on", "case_id"])
    op.drop_index("ix_promise_open", "promise")
    op.create_index("ix_promise_open", "promise", ["state", "due_on", "deleted_at", "account_id"])
    op.drop_index("ix_account_tier", "account")
    op.create_index(
        "ix_account_tier",
        "account",
        ["tier", "next_date", "deleted_at"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_promise_sides",
        "promise",
        ["side", "state", "due_on", "closed_on", "deleted_at", "account_id"],
    )
    op.create_index(
        "ix_account_binned",
        "account",
        ["deleted_at"],
        sqlite_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "ix_change_runs",
        "change",
        ["table_name", "row_id"],
        sqlite_where=sa.text("row_count > 1"),
    )
    op.create_index(
        "ix_change_owner",
        "change",
        ["table_name", "row_id"],
        sqlite_where=sa.text("""instr("before", '_id"') > 0"""),
    )
