"""The first schema: what every table was on the first day; never changed afterwards."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_bookkeeping()
    _create_people()
    _create_constituencies()
    _create_stations_and_candidates()
    _create_photos()
    _create_copies()
    _create_entries()
    _create_drafts()
    _create_settlements()
    _create_official_results()
    _create_withdrawals()


def _create_bookkeeping() -> None:
    op.create_table(
        "ledger",
        *_numbers("position"),
        *_texts("kind", "fact_id", "device_id"),
        *_numbers("chain_position"),
        *_texts("sha256"),
        _sha256("ledger", "sha256"),
        sa.UniqueConstraint("fact_id", name="uq_ledger_fact_id"),
        sa.PrimaryKeyConstraint("position", name="pk_ledger"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ledger_device_id_chain_position", "ledger", ["device_id", "chain_position"])
    op.create_table(
        "own_device",
        *_texts("machine", "device_id"),
        sa.PrimaryKeyConstraint("machine", name="pk_own_device"),
        sqlite_strict=True,
    )


def _create_people() -> None:
    _create_fact_table(
        "device",
        *_texts("machine", "name", "program_version"),
    )
    _create_fact_table(
        "person",
        *_texts("name", "role"),
        _one_of("person", "role", "volunteer second_reader coordinator observer"),
    )


def _create_constituencies() -> None:
    _create_fact_table(
        "election",
        *_texts("code", "name", "polling_day", "assembly_kinds"),
    )
    _create_fact_table(
        "constituency",
        *_texts("code", "election_code", "assembly", "name_en", "name_ur", "district", "province"),
        *_numbers(
            "registered_male", "registered_female", "registered_total", "stations_expected", nullable=True
        ),
        *_texts("origin"),
        _one_of("constituency", "assembly", "national punjab sindh kp balochistan"),
        _one_of("constituency", "origin", "reference imported by_hand"),
        _at_least("constituency", "registered_male", 0),
        _at_least("constituency", "registered_female", 0),
        _at_least("constituency", "registered_total", 0),
        _at_least("constituency", "stations_expected", 0),
    )
    op.create_index("ix_constituency_code", "constituency", ["code"])


def _create_stations_and_candidates() -> None:
    _create_fact_table(
        "polling_station",
        *_texts("constituency_code"),
        *_numbers("serial"),
        *_texts("name_en", "name_ur", "station_kind"),
        *_numbers("voters_male", "voters_female", "voters_total", nullable=True),
        *_texts("other_assembly_code", nullable=True),
        *_numbers("other_assembly_serial", nullable=True),
        *_numbers("is_removed"),
        *_texts("origin"),
        _at_least("polling_station", "serial", 1),
        _one_of("polling_station", "station_kind", "male female combined unknown"),
        _at_least("polling_station", "voters_male", 0),
        _at_least("polling_station", "voters_female", 0),
        _at_least("polling_station", "voters_total", 0),
        _check(
            "polling_station",
            "other_assembly",
            "(other_assembly_code IS NULL) = (other_assembly_serial IS NULL)",
        ),
        _check("polling_station", "is_removed", "is_removed IN (0, 1)"),
        _one_of("polling_station", "origin", "reference imported by_hand"),
    )
    op.create_index(
        "ix_polling_station_constituency_code_serial", "polling_station", ["constituency_code", "serial"]
    )
    _create_fact_table(
        "contesting_candidate",
        *_texts("constituency_code"),
        *_numbers("ballot_serial"),
        *_texts("name_en", "name_ur", "symbol", "party_written", "party_normalised"),
        *_numbers("is_removed"),
        *_texts("origin"),
        _at_least("contesting_candidate", "ballot_serial", 1),
        _check("contesting_candidate", "is_removed", "is_removed IN (0, 1)"),
        _one_of("contesting_candidate", "origin", "reference imported by_hand"),
    )
    op.create_index(
        "ix_contesting_candidate_constituency_code_ballot_serial",
        "contesting_candidate",
        ["constituency_code", "ballot_serial"],
    )


def _create_photos() -> None:
    _create_fact_table(
        "photo",
        *_texts("sha256_of_file"),
        *_numbers("byte_count"),
        *_texts("media_type", "extension", "file_name"),
        *_numbers("width", "height", "page_count"),
        *_texts("captured_at", "camera", nullable=True),
        *_reals("latitude", "longitude", nullable=True),
        *_texts("difference_hash", "source"),
        _sha256("photo", "sha256_of_file"),
        _at_least("photo", "byte_count", 1),
        _at_least("photo", "width", 1),
        _at_least("photo", "height", 1),
        _at_least("photo", "page_count", 1),
        _check("photo", "position", "(latitude IS NULL) = (longitude IS NULL)"),
    )
    op.create_index("ix_photo_sha256_of_file", "photo", ["sha256_of_file"])
    _create_fact_table(
        "page_outline",
        *_texts("photo_id"),
        *_numbers("photo_page", "quarter_turns"),
        *_texts("corners", nullable=True),
        _at_least("page_outline", "photo_page", 1),
        _check("page_outline", "quarter_turns", "quarter_turns BETWEEN 0 AND 3"),
    )
    op.create_index("ix_page_outline_photo_id_photo_page", "page_outline", ["photo_id", "photo_page"])
    _create_fact_table(
        "reading",
        *_texts("photo_id"),
        *_numbers("photo_page"),
        *_texts("copy_id", nullable=True),
        *_texts("engine", "form_definition", "page_json", "cells_json", "header_text"),
        *_numbers("station_number", nullable=True),
        _at_least("reading", "photo_page", 1),
    )
    op.create_index("ix_reading_photo_id_photo_page", "reading", ["photo_id", "photo_page"])


def _create_copies() -> None:
    _create_fact_table(
        "copy",
        *_texts("constituency_code"),
        *_numbers("station_serial"),
        *_texts("form", "copy_kind"),
        *_numbers("poll_round"),
        *_texts("obtained_from", "form_definition"),
        _at_least("copy", "station_serial", 1),
        _one_of("copy", "form", "form45 form46"),
        _one_of("copy", "copy_kind", "agent posted observer po_snapshot ro ecp_scan certified corrected"),
        _at_least("copy", "poll_round", 1),
    )
    op.create_index(
        "ix_copy_constituency_code_station_serial", "copy", ["constituency_code", "station_serial"]
    )
    op.create_table(
        "copy_page",
        *_texts("photo_id"),
        *_numbers("photo_page", "page_number"),
        *_texts("copy_id"),
        *_numbers("position"),
        *_texts("row_check"),
        _at_least("copy_page", "position", 1),
        _at_least("copy_page", "photo_page", 1),
        _at_least("copy_page", "page_number", 1),
        sa.ForeignKeyConstraint(["copy_id"], ["copy.id"], name="fk_copy_page_copy_id_copy"),
        sa.PrimaryKeyConstraint("copy_id", "position", name="pk_copy_page"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("ix_copy_page_photo_id", "copy_page", ["photo_id"])
    _create_fact_table(
        "condition",
        *_texts("copy_id", "answers_json"),
    )
    op.create_index("ix_condition_copy_id", "condition", ["copy_id"])


def _create_entries() -> None:
    _create_fact_table(
        "entry",
        *_texts("copy_id", "mode", "started_at", "finished_at", "comment", "reader_name"),
        *_texts("source_sha256", "source_name", nullable=True),
        *_numbers("source_row", nullable=True),
        _one_of("entry", "mode", "assisted blind imported"),
    )
    op.create_index("ix_entry_copy_id", "entry", ["copy_id"])
    op.create_table(
        "entry_figure",
        *_texts("state"),
        *_numbers("number", nullable=True),
        *_texts("as_on_paper_reason", nullable=True),
        *_texts("entry_id", "field", "row_check"),
        *_figure_checks("entry_figure", 99_999),
        sa.ForeignKeyConstraint(["entry_id"], ["entry.id"], name="fk_entry_figure_entry_id_entry"),
        sa.PrimaryKeyConstraint("entry_id", "field", name="pk_entry_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_drafts() -> None:
    op.create_table(
        "draft",
        *_texts("id", "copy_id", "person_id", "mode", "started_at", "updated_at"),
        *_texts("current_field", nullable=True),
        *_texts("view_json"),
        _one_of("draft", "mode", "assisted blind imported"),
        sa.UniqueConstraint("copy_id", "person_id", name="uq_draft_copy_id_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sqlite_strict=True,
    )
    op.create_table(
        "draft_figure",
        *_texts("state"),
        *_numbers("number", nullable=True),
        *_texts("draft_id", "field"),
        *_numbers("is_visited"),
        *_figure_checks("draft_figure", 99_999),
        _check("draft_figure", "is_visited", "is_visited IN (0, 1)"),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["draft.id"], name="fk_draft_figure_draft_id_draft", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("draft_id", "field", name="pk_draft_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_settlements() -> None:
    _create_fact_table(
        "settlement",
        *_texts("constituency_code"),
        *_numbers("station_serial"),
        *_texts("form"),
        *_numbers("poll_round"),
        *_texts("reason"),
        _at_least("settlement", "station_serial", 1),
        _one_of("settlement", "form", "form45 form46"),
        _at_least("settlement", "poll_round", 1),
    )
    op.create_index(
        "ix_settlement_constituency_code_station_serial",
        "settlement",
        ["constituency_code", "station_serial"],
    )
    op.create_table(
        "settlement_figure",
        *_texts("state"),
        *_numbers("number", nullable=True),
        *_texts("settlement_id", "field", "row_check"),
        *_figure_checks("settlement_figure", 99_999),
        sa.ForeignKeyConstraint(
            ["settlement_id"], ["settlement.id"], name="fk_settlement_figure_settlement_id_settlement"
        ),
        sa.PrimaryKeyConstraint("settlement_id", "field", name="pk_settlement_figure"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _create_official_results() -> None:
    _create_fact_table(
        "official_result",
        *_texts("constituency_code", "form", "obtained_on"),
        *_texts("source_sha256", nullable=True),
        *_texts("source_name", "note"),
        _one_of("official_result", "form", "form47 form48 form49"),
    )
    op.create_index(
        "ix_official_result_constituency_code_form", "official_result", ["constituency_code", "form"]
    )
    op.create_table(
        "official_figure",
        *_texts("field", "state"),
        *_numbers("number", "station_serial", nullable=True),
        *_texts("official_result_id"),
        *_numbers("position"),
        *_texts("row_check"),
        *_figure_checks("official_figure", 9_999_999),
        _at_least("official_figure", "station_serial", 1),
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


def _create_withdrawals() -> None:
    _create_fact_table(
        "withdrawal",
        *_texts("fact_kind", "fact_id", "reason"),
    )
    op.create_index("ix_withdrawal_fact_id", "withdrawal", ["fact_id"])


def _create_fact_table(name: str, *items: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        *_texts("id", "device_id"),
        *_texts("person_id", nullable=True),
        *_texts("recorded_at"),
        *_numbers("chain_position"),
        *_texts("previous_sha256", "sha256"),
        *items,
        _at_least(name, "chain_position", 1),
        _sha256(name, "previous_sha256"),
        _sha256(name, "sha256"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_strict=True,
    )
    op.create_index(f"ix_{name}_device_id_chain_position", name, ["device_id", "chain_position"])


def _texts(*names: str, nullable: bool = False) -> Iterator[sa.Column[str]]:
    return (sa.Column(name, sa.Text(), nullable=nullable) for name in names)


def _numbers(*names: str, nullable: bool = False) -> Iterator[sa.Column[int]]:
    return (sa.Column(name, sa.Integer(), nullable=nullable) for name in names)


def _reals(*names: str, nullable: bool = False) -> Iterator[sa.Column[float]]:
    real: sa.types.TypeEngine[float] = sa.Double().with_variant(sa.REAL(), "sqlite")
    return (sa.Column(name, real, nullable=nullable) for name in names)


def _figure_checks(table: str, largest: int) -> Iterator[sa.CheckConstraint]:
    yield _one_of(table, "state", "number blank dash illegible struck_rewritten not_captured")
    yield _check(table, "number", f"number BETWEEN 0 AND {largest}")
    fits = "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)"
    yield _check(table, "number_fits_state", fits)


def _one_of(table: str, column: str, words: str) -> sa.CheckConstraint:
    quoted = ", ".join(f"'{word}'" for word in words.split())
    return _check(table, column, f"{column} IN ({quoted})")


def _at_least(table: str, column: str, least: int) -> sa.CheckConstraint:
    return _check(table, column, f"{column} >= {least}")


def _sha256(table: str, column: str) -> sa.CheckConstraint:
    return _check(table, column, f"length({column}) = 64")


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
