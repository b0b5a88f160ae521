"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_bookkeeping()
    _create_reference()
    _create_paper()
    _create_entries()
    _create_results()


def _create_bookkeeping() -> None:
    op.create_table(
        "ledger",
        _number("position"),
        _text("kind"),
        _text("fact_id"),
        _text("device_id"),
        _number("chain_position"),
        _text("sha256"),
        _check("ledger", "sha256", "length(sha256) = 64"),
        sa.UniqueConstraint("fact_id", name="uq_ledger_fact_id"),
        sa.PrimaryKeyConstraint("position", name="pk_ledger"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ledger_device_id_chain_position", "ledger", ["device_id", "chain_position"])
    op.create_table(
        "own_device",
        _text("machine"),
        _text("device_id"),
        sa.PrimaryKeyConstraint("machine", name="pk_own_device"),
        sqlite_strict=True,
    )


def _create_reference() -> None:
    _create_fact_table(
        "device",
        _text("machine"),
        _text("name"),
        _text("program_version"),
    )
    _create_fact_table(
        "person",
        _text("name"),
        _text("role"),
        _check("person", "role", "role IN ('volunteer', 'second_reader', 'coordinator', 'observer')"),
    )
    _create_fact_table(
        "election",
        _text("code"),
        _text("name"),
        _text("polling_day"),
        _text("assembly_kinds"),
    )
    _create_fact_table(
        "constituency",
        _text("code"),
        _text("election_code"),
        _text("assembly"),
        _text("name_en"),
        _text("name_ur"),
        _text("district"),
        _text("province"),
        _number("registered_male", nullable=True),
        _number("registered_female", nullable=True),
        _number("registered_total", nullable=True),
        _number("stations_expected", nullable=True),
        _text("origin"),
        _check(
            "constituency", "assembly", "assembly IN ('national', 'punjab', 'sindh', 'kp', 'balochistan')"
        ),
        _check("constituency", "origin", "origin IN ('reference', 'imported', 'by_hand')"),
        _check("constituency", "registered_male", "registered_male >= 0"),
        _check("constituency", "registered_female", "registered_female >= 0"),
        _check("constituency", "registered_total", "registered_total >= 0"),
        _check("constituency", "stations_expected", "stations_expected >= 0"),
    )
    op.create_index("ix_constituency_code", "constituency", ["code"])
    _create_fact_table(
        "polling_station",
        _text("constituency_code"),
        _number("serial"),
        _text("name_en"),
        _text("name_ur"),
        _text("station_kind"),
        _number("voters_male", nullable=True),
        _number("voters_female", nullable=True),
        _number("voters_total", nullable=True),
        _text("other_assembly_code", nullable=True),
        _number("other_assembly_serial", nullable=True),
        _number("is_removed"),
        _text("origin"),
        _check("polling_station", "serial", "serial >= 1"),
        _check(
            "polling_station", "station_kind", "station_kind IN ('male', 'female', 'combined', 'unknown')"
        ),
        _check("polling_station", "voters_male", "voters_male >= 0"),
        _check("polling_station", "voters_female", "voters_female >= 0"),
        _check("polling_station", "voters_total", "voters_total >= 0"),
        _check(
            "polling_station",
            "other_assembly",
            "(other_assembly_code IS NULL) = (other_assembly_serial IS NULL)",
        ),
        _check("polling_station", "is_removed", "is_removed IN (0, 1)"),
        _check("polling_station", "origin", "origin IN ('reference', 'imported', 'by_hand')"),
    )
    op.create_index(
        "ix_polling_station_constituency_code_serial", "polling_station", ["constituency_code", "serial"]
    )
    _create_fact_table(
        "contesting_candidate",
        _text("constituency_code"),
        _number("ballot_serial"),
        _text("name_en"),
        _text("name_ur"),
        _text("symbol"),
        _text("party_written"),
        _text("party_normalised"),
        _number("is_removed"),
        _text("origin"),
        _check("contesting_candidate", "ballot_serial", "ballot_serial >= 1"),
        _check("contesting_candidate", "is_removed", "is_removed IN (0, 1)"),
        _check("contesting_candidate", "origin", "origin IN ('reference', 'imported', 'by_hand')"),
    )
    op.create_index(
        "ix_contesting_candidate_constituency_code_ballot_serial",
        "contesting_candidate",
        ["constituency_code", "ballot_serial"],
    )


def _create_paper() -> None:
    _create_fact_table(
        "photo",
        _text("sha256_of_file"),
        _number("byte_count"),
        _text("media_type"),
        _text("extension"),
        _text("file_name"),
        _number("width"),
        _number("height"),
        _number("page_count"),
        _text("captured_at", nullable=True),
        _text("camera", nullable=True),
        _real("latitude", nullable=True),
        _real("longitude", nullable=True),
        _text("difference_hash"),
        _text("source"),
        _check("photo", "sha256_of_file", "length(sha256_of_file) = 64"),
        _check("photo", "byte_count", "byte_count >= 1"),
        _check("photo", "width", "width >= 1"),
        _check("photo", "height", "height >= 1"),
        _check("photo", "page_count", "page_count >= 1"),
        _check("photo", "position", "(latitude IS NULL) = (longitude IS NULL)"),
    )
    op.create_index("ix_photo_sha256_of_file", "photo", ["sha256_of_file"])
    _create_fact_table(
        "page_outline",
        _text("photo_id"),
        _number("photo_page"),
        _number("quarter_turns"),
        _text("corners", nullable=True),
        _check("page_outline", "photo_page", "photo_page >= 1"),
        _check("page_outline", "quarter_turns", "quarter_turns BETWEEN 0 AND 3"),
    )
    op.create_index("ix_page_outline_photo_id_photo_page", "page_outline", ["photo_id", "photo_page"])
    _create_fact_table(
        "copy",
        _text("constituency_code"),
        _number("station_serial"),
        _text("form"),
        _text("copy_kind"),
        _number("poll_round"),
        _text("obtained_from"),
        _text("form_definition"),
        _check("copy", "station_serial", "station_serial >= 1"),
        _check("copy", "form", "form IN ('form45', 'form46')"),
        _check(
            "copy",
            "copy_kind",
            "copy_kind IN ('agent', 'posted', 'observer', 'po_snapshot', 'ro', 'ecp_scan', 'certified', 'corrected')",
        ),
        _check("copy", "poll_round", "poll_round >= 1"),
    )
    op.create_index(
        "ix_copy_constituency_code_station_serial", "copy", ["constituency_code", "station_serial"]
    )
    op.create_table(
        "copy_page",
        _text("photo_id"),
        _number("photo_page"),
        _number("page_number"),
        _text("copy_id"),
        _number("position"),
        _text("row_check"),
        _check("copy_page", "position", "position >= 1"),
        _check("copy_page", "photo_page", "photo_page >= 1"),
        _check("copy_page", "page_number", "page_number >= 1"),
        sa.ForeignKeyConstraint(["copy_id"], ["copy.id"], name="fk_copy_page_copy_id_copy"),
        sa.PrimaryKeyConstraint("copy_id", "position", name="pk_copy_page"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_copy_page_photo_id", "copy_page", ["photo_id"])
    _create_fact_table(
        "reading",
        _text("photo_id"),
        _number("photo_page"),
        _text("copy_id", nullable=True),
        _text("engine"),
        _text("form_definition"),
        _text("page_json"),
        _text("cells_json"),
        _text("header_text"),
        _number("station_number", nullable=True),
        _check("reading", "photo_page", "photo_page >= 1"),
    )
    op.create_index("ix_reading_photo_id_photo_page", "reading", ["photo_id", "photo_page"])
    _create_fact_table(
        "condition",
        _text("copy_id"),
        _text("answers_json"),
    )
    op.create_index("ix_condition_copy_id", "condition", ["copy_id"])


def _create_entries() -> None:
    _create_fact_table(
        "entry",
        _text("copy_id"),
        _text("mode"),
        _text("started_at"),
        _text("finished_at"),
        _text("comment"),
        _text("reader_name"),
        _text("source_sha256", nullable=True),
        _text("source_name", nullable=True),
        _number("source_row", nullable=True),
        _check("entry", "mode", "mode IN ('assisted', 'blind', 'imported')"),
    )
    op.create_index("ix_entry_copy_id", "entry", ["copy_id"])
    op.create_table(
        "entry_figure",
        _text("state"),
        _number("number", nullable=True),
        _text("as_on_paper_reason", nullable=True),
        _text("entry_id"),
        _text("field"),
        _text("row_check"),
        _check(
            "entry_figure",
            "state",
            "state IN ('number', 'blank', 'dash', 'illegible', 'struck_rewritten', 'not_captured')",
        ),
        _check("entry_figure", "number", "number BETWEEN 0 AND 99999"),
        _check(
            "entry_figure",
            "number_fits_state",
            "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)",
        ),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_entry_figure_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "field", name="pk_entry_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        _text("id"),
        _text("copy_id"),
        _text("person_id"),
        _text("mode"),
        _text("started_at"),
        _text("updated_at"),
        _text("current_field", nullable=True),
        _text("view_json"),
        _check("draft", "mode", "mode IN ('assisted', 'blind', 'imported')"),
        sa.UniqueConstraint("copy_id", "person_id", name="uq_draft_copy_id_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sqlite_strict=True,
    )
    op.create_table(
        "draft_figure",
        _text("state"),
        _number("number", nullable=True),
        _text("draft_id"),
        _text("field"),
        _number("is_visited"),
        _check(
            "draft_figure",
            "state",
            "state IN ('number', 'blank', 'dash', 'illegible', 'struck_rewritten', 'not_captured')",
        ),
        _check("draft_figure", "number", "number BETWEEN 0 AND 99999"),
        _check(
            "draft_figure",
            "number_fits_state",
            "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)",
        ),
        _check("draft_figure", "is_visited", "is_visited IN (0, 1)"),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name="fk_draft_figure_draft_id_draft", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("draft_id", "field", name="pk_draft_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_results() -> None:
    _create_fact_table(
        "settlement",
        _text("constituency_code"),
        _number("station_serial"),
        _text("form"),
        _number("poll_round"),
        _text("reason"),
        _check("settlement", "station_serial", "station_serial >= 1"),
        _check("settlement", "form", "form IN ('form45', 'form46')"),
        _check("settlement", "poll_round", "poll_round >= 1"),
    )
    op.create_index(
        "ix_settlement_constituency_code_station_serial",
        "settlement",
        ["constituency_code", "station_serial"],
    )
    op.create_table(
        "settlement_figure",
        _text("state"),
        _number("number", nullable=True),
        _text("settlement_id"),
        _text("field"),
        _text("row_check"),
        _check(
            "settlement_figure",
            "state",
            "state IN ('number', 'blank', 'dash', 'illegible', 'struck_rewritten', 'not_captured')",
        ),
        _check("settlement_figure", "number", "number BETWEEN 0 AND 99999"),
        _check(
            "settlement_figure",
            "number_fits_state",
            "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)",
        ),
        sa.ForeignKeyConstraint(
            ["settlement_id"], ["settlement.id"], name="fk_settlement_figure_settlement_id_settlement"
        ),
        sa.PrimaryKeyConstraint("settlement_id", "field", name="pk_settlement_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    _create_fact_table(
        "official_result",
        _text("constituency_code"),
        _text("form"),
        _text("obtained_on"),
        _text("source_sha256", nullable=True),
        _text("source_name"),
        _text("note"),
        _check("official_result", "form", "form IN ('form47', 'form48', 'form49')"),
    )
    op.create_index(
        "ix_official_result_constituency_code_form", "official_result", ["constituency_code", "form"]
    )
    op.create_table(
        "official_figure",
        _text("field"),
        _text("state"),
        _number("number", nullable=True),
        _number("station_serial", nullable=True),
        _text("official_result_id"),
        _number("position"),
        _text("row_check"),
        _check(
            "official_figure",
            "state",
            "state IN ('number', 'blank', 'dash', 'illegible', 'struck_rewritten', 'not_captured')",
        ),
        _check("official_figure", "number", "number BETWEEN 0 AND 9999999"),
        _check(
            "official_figure",
            "number_fits_state",
            "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)",
        ),
        _check("official_figure", "station_serial", "station_serial >= 1"),
        sa.ForeignKeyConstraint(
            ["official_result_id"],
            ["official_result.id"],
            name="fk_official_figure_official_result_id_official_result",
        ),
        sa.PrimaryKeyConstraint("official_result_id", "position", name="pk_official_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "uq_official_figure_box",
        "official_figure",
        ["official_result_id", sa.text("coalesce(station_serial, 0)"), "field"],
        unique=True,
    )
    _create_fact_table(
        "withdrawal",
        _text("fact_kind"),
        _text("fact_id"),
        _text("reason"),
    )
    op.create_index("ix_withdrawal_fact_id", "withdrawal", ["fact_id"])


def _create_fact_table(name: str, *items: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        _text("id"),
        _text("device_id"),
        _text("person_id", nullable=True),
        _text("recorded_at"),
        _number("chain_position"),
        _text("previous_sha256"),
        _text("sha256"),
        *items,
        _check(name, "chain_position", "chain_position >= 1"),
        _check(name, "previous_sha256", "length(previous_sha256) = 64"),
        _check(name, "sha256", "length(sha256) = 64"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_strict=True,
    )
    op.create_index(f"ix_{name}_device_id_chain_position", name, ["device_id", "chain_position"])


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _real(name: str, *, nullable: bool = False) -> sa.Column[float]:
    return sa.Column(name, sa.Double().with_variant(sa.REAL(), "sqlite"), nullable=nullable)


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
