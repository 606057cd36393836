"""Whole verdicts: criteria, overrides, receivables, competitors, relationship map, smart lists."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the new tables, then widen the old ones; every added column may be empty."""
    for make in (
        _benchmark,
        _competitor,
        _custom_field,
        _import_mapping,
        _product_line,
        _smart_list,
        _criterion_score,
        _custom_value,
        _distinct_pair,
        _influence_line,
        _intelligence_note,
        _invoice,
        _payment,
        _placeholder,
        _presence,
        _tier_override,
        _wallet_line,
        _account_contact,
        _financial_statement,
        _tier_result,
    ):
        make()


def _benchmark() -> None:
    op.create_table(
        "benchmark",
        sa.Column("industry", sa.String(length=200), nullable=False),
        sa.Column("ratio", sa.String(24), nullable=False),
        sa.Column("value", sa.String(length=64), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_benchmark"),
        sa.UniqueConstraint("industry", "ratio", name="uq_benchmark_industry_ratio"),
        sa.UniqueConstraint("uid", name="uq_benchmark_uid"),
    )


def _competitor() -> None:
    op.create_table(
        "competitor",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("other_name", sa.String(length=200), nullable=False),
        sa.Column("sort_key", sa.String(length=200), nullable=False),
        sa.Column("website", sa.String(length=200), nullable=False),
        sa.Column("price_level", sa.String(24), nullable=True),
        sa.Column("strengths", sa.Text(), nullable=False),
        sa.Column("weaknesses", sa.Text(), nullable=False),
        sa.Column("typical_moves", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_competitor"),
        sa.UniqueConstraint("uid", name="uq_competitor_uid"),
    )
    op.create_index("ix_competitor_sort_key", "competitor", ["sort_key"], unique=False)


def _custom_field() -> None:
    op.create_table(
        "custom_field",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("type", sa.String(24), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("order", INTEGER, nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_custom_field"),
        sa.UniqueConstraint("name", name="uq_custom_field_name"),
        sa.UniqueConstraint("uid", name="uq_custom_field_uid"),
    )


def _import_mapping() -> None:
    op.create_table(
        "import_mapping",
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_import_mapping"),
        sa.UniqueConstraint("fingerprint", "kind", name="uq_import_mapping_fingerprint_kind"),
        sa.UniqueConstraint("uid", name="uq_import_mapping_uid"),
    )


def _product_line() -> None:
    op.create_table(
        "product_line",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("other_name", sa.String(length=200), nullable=False),
        sa.Column("category", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_product_line"),
        sa.UniqueConstraint("name", name="uq_product_line_name"),
        sa.UniqueConstraint("uid", name="uq_product_line_uid"),
    )


def _smart_list() -> None:
    op.create_table(
        "smart_list",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("spec", sa.JSON(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("order", INTEGER, nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_smart_list"),
        sa.UniqueConstraint("name", name="uq_smart_list_name"),
        sa.UniqueConstraint("uid", name="uq_smart_list_uid"),
    )


def _criterion_score() -> None:
    op.create_table(
        "criterion_score",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("criterion", sa.String(24), nullable=False),
        sa.Column("score", INTEGER, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_criterion_score_account_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_criterion_score"),
        sa.UniqueConstraint(
            "account_id", "criterion", name="uq_criterion_score_account_id_criterion"
        ),
        sa.UniqueConstraint("uid", name="uq_criterion_score_uid"),
    )


def _custom_value() -> None:
    op.create_table(
        "custom_value",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("field_id", INTEGER, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("number", sa.Double(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_custom_value_account_id"),
        sa.ForeignKeyConstraint(["field_id"], ["custom_field.id"], name="fk_custom_value_field_id"),
        sa.PrimaryKeyConstraint("id", name="pk_custom_value"),
        sa.UniqueConstraint("account_id", "field_id", name="uq_custom_value_account_id_field_id"),
        sa.UniqueConstraint("uid", name="uq_custom_value_uid"),
    )
    op.create_index("ix_custom_value_field", "custom_value", ["field_id", "value"], unique=False)


def _distinct_pair() -> None:
    op.create_table(
        "distinct_pair",
        sa.Column("first_id", INTEGER, nullable=False),
        sa.Column("second_id", INTEGER, nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["first_id"], ["account.id"], name="fk_distinct_pair_first_id"),
        sa.ForeignKeyConstraint(["second_id"], ["account.id"], name="fk_distinct_pair_second_id"),
        sa.PrimaryKeyConstraint("id", name="pk_distinct_pair"),
        sa.UniqueConstraint("first_id", "second_id", name="uq_distinct_pair_first_id_second_id"),
        sa.UniqueConstraint("uid", name="uq_distinct_pair_uid"),
    )
    op.create_index("ix_distinct_pair_second_id", "distinct_pair", ["second_id"], unique=False)


def _influence_line() -> None:
    op.create_table(
        "influence_line",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("from_id", INTEGER, nullable=False),
        sa.Column("to_id", INTEGER, nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_influence_line_account_id"
        ),
        sa.ForeignKeyConstraint(["from_id"], ["contact.id"], name="fk_influence_line_from_id"),
        sa.ForeignKeyConstraint(["to_id"], ["contact.id"], name="fk_influence_line_to_id"),
        sa.PrimaryKeyConstraint("id", name="pk_influence_line"),
        sa.UniqueConstraint(
            "account_id", "from_id", "to_id", name="uq_influence_line_account_id_from_id_to_id"
        ),
        sa.UniqueConstraint("uid", name="uq_influence_line_uid"),
    )
    op.create_index("ix_influence_line_account_id", "influence_line", ["account_id"], unique=False)


def _intelligence_note() -> None:
    op.create_table(
        "intelligence_note",
        sa.Column("competitor_id", INTEGER, nullable=True),
        sa.Column("account_id", INTEGER, nullable=True),
        sa.Column("heard_on", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("reliability", sa.String(24), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_intelligence_note_account_id"
        ),
        sa.ForeignKeyConstraint(
            ["competitor_id"], ["competitor.id"], name="fk_intelligence_note_competitor_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_intelligence_note"),
        sa.UniqueConstraint("uid", name="uq_intelligence_note_uid"),
    )
    op.create_index(
        "ix_intelligence_note_account_id", "intelligence_note", ["account_id"], unique=False
    )
    op.create_index(
        "ix_intelligence_note_competitor_id", "intelligence_note", ["competitor_id"], unique=False
    )


def _invoice() -> None:
    op.create_table(
        "invoice",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("amount", INTEGER, nullable=False),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("line_key", sa.String(length=64), nullable=False),
        sa.Column("import_id", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_invoice_account_id"),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], name="fk_invoice_import_id"),
        sa.PrimaryKeyConstraint("id", name="pk_invoice"),
        sa.UniqueConstraint("uid", name="uq_invoice_uid"),
    )
    op.create_index("ix_invoice_account", "invoice", ["account_id", "issued_on"], unique=False)
    op.create_index("ix_invoice_import_id", "invoice", ["import_id"], unique=False)
    op.create_index("ix_invoice_line_key", "invoice", ["line_key"], unique=False)
    op.create_index("ix_invoice_number", "invoice", ["number"], unique=False)


def _payment() -> None:
    op.create_table(
        "payment",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("invoice_no", sa.String(length=64), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("amount", INTEGER, nullable=False),
        sa.Column("currency", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("line_key", sa.String(length=64), nullable=False),
        sa.Column("import_id", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_payment_account_id"),
        sa.ForeignKeyConstraint(["import_id"], ["import_run.id"], name="fk_payment_import_id"),
        sa.PrimaryKeyConstraint("id", name="pk_payment"),
        sa.UniqueConstraint("uid", name="uq_payment_uid"),
    )
    op.create_index("ix_payment_account", "payment", ["account_id", "paid_on"], unique=False)
    op.create_index("ix_payment_import_id", "payment", ["import_id"], unique=False)
    op.create_index("ix_payment_line_key", "payment", ["line_key"], unique=False)


def _placeholder() -> None:
    op.create_table(
        "placeholder",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("role", sa.String(24), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("reports_to_id", INTEGER, nullable=True),
        sa.Column("map_x", INTEGER, nullable=True),
        sa.Column("map_y", INTEGER, nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_placeholder_account_id"),
        sa.ForeignKeyConstraint(
            ["reports_to_id"], ["contact.id"], name="fk_placeholder_reports_to_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_placeholder"),
        sa.UniqueConstraint("uid", name="uq_placeholder_uid"),
    )
    op.create_index("ix_placeholder_account_id", "placeholder", ["account_id"], unique=False)


def _presence() -> None:
    op.create_table(
        "presence",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("competitor_id", INTEGER, nullable=False),
        sa.Column("product_line", sa.String(length=200), nullable=False),
        sa.Column("share", sa.String(length=64), nullable=False),
        sa.Column("trend", sa.String(24), nullable=True),
        sa.Column("sponsor_id", INTEGER, nullable=True),
        sa.Column("counter_move", sa.Text(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_presence_account_id"),
        sa.ForeignKeyConstraint(
            ["competitor_id"], ["competitor.id"], name="fk_presence_competitor_id"
        ),
        sa.ForeignKeyConstraint(["sponsor_id"], ["contact.id"], name="fk_presence_sponsor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_presence"),
        sa.UniqueConstraint("uid", name="uq_presence_uid"),
    )
    op.create_index("ix_presence_account", "presence", ["account_id", "product_line"], unique=False)
    op.create_index("ix_presence_competitor_id", "presence", ["competitor_id"], unique=False)


def _tier_override() -> None:
    op.create_table(
        "tier_override",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("tier", sa.String(24), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("set_at", sa.DateTime(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_tier_override_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tier_override"),
        sa.UniqueConstraint("uid", name="uq_tier_override_uid"),
    )
    op.create_index("ix_tier_override_account_id", "tier_override", ["account_id"], unique=False)


def _wallet_line() -> None:
    op.create_table(
        "wallet_line",
        sa.Column("account_id", INTEGER, nullable=False),
        sa.Column("product_line", sa.String(length=200), nullable=False),
        sa.Column("yearly_spend", INTEGER, nullable=True),
        sa.Column("our_share", sa.String(length=64), nullable=False),
        sa.Column("in_house_share", sa.String(length=64), nullable=False),
        sa.Column("potential", INTEGER, nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", INTEGER, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("revision", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name="fk_wallet_line_account_id"),
        sa.PrimaryKeyConstraint("id", name="pk_wallet_line"),
        sa.UniqueConstraint(
            "account_id", "product_line", name="uq_wallet_line_account_id_product_line"
        ),
        sa.UniqueConstraint("uid", name="uq_wallet_line_uid"),
    )


def _account_contact() -> None:
    op.add_column("account_contact", sa.Column("level_now", INTEGER, nullable=True))
    op.add_column("account_contact", sa.Column("level_wanted", INTEGER, nullable=True))
    op.add_column("account_contact", sa.Column("certainty", sa.String(24), nullable=True))
    op.add_column("account_contact", sa.Column("map_x", INTEGER, nullable=True))
    op.add_column("account_contact", sa.Column("map_y", INTEGER, nullable=True))


def _financial_statement() -> None:
    op.add_column("financial_statement", sa.Column("unit", sa.String(length=64), nullable=True))


def _tier_result() -> None:
    op.add_column("tier_result", sa.Column("computed_tier", sa.String(24), nullable=True))
    op.add_column("tier_result", sa.Column("override", sa.JSON(), nullable=True))
    op.add_column("tier_result", sa.Column("score", sa.String(length=32), nullable=True))
    op.add_column("tier_result", sa.Column("key", sa.Boolean(), nullable=True))
    op.add_column("tier_result", sa.Column("criteria", sa.JSON(), nullable=True))
