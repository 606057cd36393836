"""The schema of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from kamdesk.db.migrations import meetings_of_0001 as meetings

revision = "0001"
down_revision = None

INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make every table, then the full-text index and the device's name."""
    for make in (
        _account,
        _account_figures,
        _book_setting,
        _contact,
        _import_run,
        _scope,
        _search_doc,
        _tier_run,
        _tombstone,
        _account_contact,
        _change,
        _financial_statement,
        meetings.meeting,
        _sales_line,
        _service_case,
        _service_cost,
        _tier_result,
        _touch,
        meetings.attendee,
        meetings.objection,
        meetings.promise,
        meetings.question,
        _service_step,
        meetings.need,
        meetings.statement,
    ):
        make()
    op.execute(
        "CREATE VIRTUAL TABLE search_fts USING fts5("
        "terms, content='', contentless_delete=1, detail=none, tokenize='unicode61', "
        "prefix='1 2 3 4')"
    )
    op.execute("PRAGMA application_id=1262570820")


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=200), nullable=False),
        sa.Column("other_name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=200), nullable=False),
        sa.Column("sort_key", sa.String(length=200), nullable=False),
        sa.Column("tax_no", sa.String(length=64), nullable=False),
        sa.Column("parent_id", INTEGER, nullable=True),
        sa.Column("industry", sa.String(length=200), nullable=False),
        sa.Column("city", sa.String(length=200), nullable=False),
        sa.Column("region", sa.String(length=200), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("website", sa.String(length=200), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("employees", INTEGER, nullable=True),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("nature", sa.String(24), nullable=True),
        sa.Column("product_category", sa.String(length=200), nullable=False),
        sa.Column("service_content", sa.String(length=200), nullable=False),
        sa.Column("position", sa.String(24), nullable=True),
        sa.Column("channel_type", sa.String(24), nullable=True),
        sa.Column("expected_monthly", INTEGER, nullable=True),
        sa.Column("stage", sa.String(24), nullable=False),
        sa.Column("tier", sa.String(24), nullable=True),
        sa.Column("target_tier", sa.String(24), nullable=True),
        sa.Column("contract_end", sa.Date(), nullable=True),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("next_date", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["parent_id"], ["account.id"], name="fk_account_parent_id"),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("code", name="uq_account_code"),
        sa.UniqueConstraint("uid", name="uq_account_uid"),
    )
    op.create_index(
        "ix_account_live_sort",
        "account",
        ["sort_key", "id"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_account_name_key", "account", ["name_key"], unique=False)
    op.create_index("ix_account_next_date", "account", ["next_date"], unique=False)
    op.create_index("ix_account_parent_id", "account", ["parent_id"], unique=False)
    op.create_index("ix_account_tax_no", "account", ["tax_no"], unique=False)
    op.create_index(
        "ix_account_tier",
        "account",
        ["tier"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )


def _account_figures() -> None:
    op.create_table(
        "account_figures",
        sa.Column("account_id", INTEGER, autoincrement=False, nullable=False),
        sa.Column("revenue", INTEGER, nullable=False),
        sa.Column("gross_profit", INTEGER, nullable=True),
        sa.Column("cost_to_serve", INTEGER, nullable=False),
        sa.Column("contribution", INTEGER, nullable=True),
        sa.Column("last_sale", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("account_id", name="pk_account_figures"),
    )
    op.create_index(
        "ix_account_figures_contribution", "account_figures", ["contribution"], unique=False
    )
    op.create_index("ix_account_figures_revenue", "account_figures", ["revenue"], unique=False)


def _book_setting() -> None:
    op.create_table(
        "book_setting",
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_book_setting"),
        sa.UniqueConstraint("key", name="uq_book_setting_key"),
    )


def _contact() -> None:
    op.create_table(
        "contact",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("first_name", sa.String(length=200), nullable=False),
        sa.Column("last_name", sa.String(length=200), nullable=False),
        sa.Column("other_name", sa.String(length=200), nullable=False),
        sa.Column("sort_key", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("mobile", sa.String(length=64), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("birthday", sa.Date(), nullable=True),
        sa.Column("birthday_lunar", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        sa.UniqueConstraint("uid", name="uq_contact_uid"),
    )
    op.create_index("ix_contact_sort_key", "contact", ["sort_key"], unique=False)


def _import_run() -> None:
    op.create_table(
        "import_run",
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("sheet", sa.String(length=200), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("added", INTEGER, nullable=False),
        sa.Column("changed", INTEGER, nullable=False),
        sa.Column("unchanged", INTEGER, nullable=False),
        sa.Column("refused", INTEGER, nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_run"),
        sa.UniqueConstraint("uid", name="uq_import_run_uid"),
    )


def _scope() -> None:
    op.create_table(
        "scope",
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("label", sa.String(length=64), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("clock", sa.String(length=32), nullable=False),
        sa.Column("undoes_id", INTEGER, nullable=True),
        sa.Column("undone_by_id", INTEGER, nullable=True),
        sa.Column("import_id", INTEGER, nullable=True),
        sa.ForeignKeyConstraint(["undoes_id"], ["scope.id"], name="fk_scope_undoes_id"),
        sa.ForeignKeyConstraint(["undone_by_id"], ["scope.id"], name="fk_scope_undone_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_scope"),
        sa.UniqueConstraint("uid", name="uq_scope_uid"),
    )
    op.create_index("ix_scope_import_id", "scope", ["import_id"], unique=False)


def _search_doc() -> None:
    op.create_table(
        "search_doc",
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("target_id", INTEGER, nullable=False),
        sa.Column("account_id", INTEGER, nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_doc"),
    )
    op.create_index("ix_search_doc_account_id", "search_doc", ["account_id"], unique=False)


def _tier_run() -> None:
    op.create_table(
        "tier_run",
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("basis", sa.String(24), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("totals", sa.JSON(), nullable=False),
        sa.Column("applied_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tier_run"),
        sa.UniqueConstraint("uid", name="uq_tier_run_uid"),
    )


def _tombstone() -> None:
    op.create_table(
        "tombstone",
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("table_name", sa.String(length=64), nullable=False),
        sa.Column("clock", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("uid", name="pk_tombstone"),
    )


def _account_contact() -> None:
    op.create_table(
        "account_contact",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("contact_id", INTEGER, nullable=False),
        sa.Column("department", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reports_to_id", INTEGER, nullable=True),
        sa.Column("role", sa.String(24), nullable=True),
        sa.Column("influence", INTEGER, nullable=True),
        sa.Column("support", INTEGER, nullable=True),
        sa.Column("coverage", sa.String(24), nullable=False),
        sa.Column("drive", sa.String(24), nullable=True),
        sa.Column("personal_win", sa.Text(), nullable=False),
        sa.Column("business_win", sa.Text(), nullable=False),
        sa.Column("competitor_tie", sa.String(length=200), nullable=False),
        sa.Column("our_owner", sa.String(length=200), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_account_contact_account_id"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_account_contact_contact_id"
        ),
        sa.ForeignKeyConstraint(
            ["reports_to_id"], ["contact.id"], name="fk_account_contact_reports_to_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_account_contact"),
        sa.UniqueConstraint(
            "account_id", "contact_id", name="uq_account_contact_account_id_contact_id"
        ),
        sa.UniqueConstraint("uid", name="uq_account_contact_uid"),
    )
    op.create_index(
        "ix_account_contact_contact_id", "account_contact", ["contact_id"], unique=False
    )


def _change() -> None:
    op.create_table(
        "change",
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("scope_id", INTEGER, nullable=False),
        sa.Column("op", sa.String(24), nullable=False),
        sa.Column("table_name", sa.String(length=64), nullable=False),
        sa.Column("row_id", INTEGER, nullable=False),
        sa.Column("row_count", INTEGER, nullable=False),
        sa.Column("row_uid", sa.String(length=32), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["scope_id"], ["scope.id"], name="fk_change_scope_id"),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
    )
    op.create_index("ix_change_row", "change", ["table_name", "row_id"], unique=False)
    op.create_index("ix_change_scope_id", "change", ["scope_id"], unique=False)


def _financial_statement() -> None:
    op.create_table(
        "financial_statement",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("year", INTEGER, nullable=False),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("revenue", INTEGER, nullable=True),
        sa.Column("net_profit", INTEGER, nullable=True),
        sa.Column("cost_of_goods_sold", INTEGER, nullable=True),
        sa.Column("total_assets", INTEGER, nullable=True),
        sa.Column("current_assets", INTEGER, nullable=True),
        sa.Column("current_liabilities", INTEGER, nullable=True),
        sa.Column("receivables", INTEGER, nullable=True),
        sa.Column("inventory", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_financial_statement_account_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_financial_statement"),
        sa.UniqueConstraint("account_id", "year", name="uq_financial_statement_account_id_year"),
        sa.UniqueConstraint("uid", name="uq_financial_statement_uid"),
    )


def _sales_line() -> None:
    op.create_table(
        "sales_line",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("amount", INTEGER, nullable=False),
        sa.Column("gross_profit", INTEGER, nullable=True),
        sa.Column("cost", INTEGER, nullable=True),
        sa.Column("quantity", sa.String(length=64), nullable=False),
        sa.Column("product", sa.String(length=200), nullable=False),
        sa.Column("product_line", sa.String(length=200), nullable=False),
        sa.Column("order_no", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=64), nullable=False),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("line_key", sa.String(length=64), nullable=False),
        sa.Column("import_id", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_sales_line_account_id"),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], name="fk_sales_line_import_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sales_line"),
        sa.UniqueConstraint("uid", name="uq_sales_line_uid"),
    )
    op.create_index("ix_sales_line_import_id", "sales_line", ["import_id"], unique=False)
    op.create_index("ix_sales_line_key", "sales_line", ["line_key"], unique=False)
    op.create_index(
        "ix_sales_line_ledger",
        "sales_line",
        ["account_id", "date", "amount", "gross_profit"],
        unique=False,
    )


def _service_case() -> None:
    op.create_table(
        "service_case",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_service_case_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_service_case"),
        sa.UniqueConstraint("uid", name="uq_service_case_uid"),
    )
    op.create_index("ix_service_case_account_id", "service_case", ["account_id"], unique=False)


def _service_cost() -> None:
    op.create_table(
        "service_cost",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("amount", INTEGER, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_service_cost_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_service_cost"),
        sa.UniqueConstraint("uid", name="uq_service_cost_uid"),
    )
    op.create_index(
        "ix_service_cost_account", "service_cost", ["account_id", "month"], unique=False
    )


def _tier_result() -> None:
    op.create_table(
        "tier_result",
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("run_id", INTEGER, nullable=False),
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("rank", INTEGER, nullable=True),
        sa.Column("revenue", INTEGER, nullable=False),
        sa.Column("gross_profit", INTEGER, nullable=True),
        sa.Column("cost_to_serve", INTEGER, nullable=False),
        sa.Column("contribution", INTEGER, nullable=True),
        sa.Column("cumulative_share", sa.String(length=32), nullable=False),
        sa.Column("tier", sa.String(24), nullable=True),
        sa.Column("rule", sa.String(24), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("previous_tier", sa.String(24), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_tier_result_account_id"),
        sa.ForeignKeyConstraint(["run_id"], ["tier_run.id"], name="fk_tier_result_run_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tier_result"),
        sa.UniqueConstraint("run_id", "account_id", name="uq_tier_result_run_id_account_id"),
    )
    op.create_index("ix_tier_result_account_id", "tier_result", ["account_id"], unique=False)


def _touch() -> None:
    op.create_table(
        "touch",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("contact_id", INTEGER, nullable=True),
        sa.Column("channel", sa.String(24), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("minutes", INTEGER, nullable=True),
        sa.Column("cost", INTEGER, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_touch_account_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_touch_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_touch"),
        sa.UniqueConstraint("uid", name="uq_touch_uid"),
    )
    op.create_index("ix_touch_account_id", "touch", ["account_id"], unique=False)
    op.create_index("ix_touch_planned_on", "touch", ["planned_on"], unique=False)


def _service_step() -> None:
    op.create_table(
        "service_step",
        sa.Column("case_id", INTEGER, nullable=False),
        sa.Column("order", INTEGER, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["service_case.id"], name="fk_service_step_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_service_step"),
        sa.UniqueConstraint("uid", name="uq_service_step_uid"),
    )
    op.create_index("ix_service_step_case_id", "service_step", ["case_id"], unique=False)
