"""A constituency's own form layouts and templates, and the digits a person says a page is filled in with."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_fact_table(
        "form_layout",
        *_texts("constituency_code", "name", "form", "definition", "note"),
        _one_of("form_layout", "form", "form45 form46"),
    )
    op.create_index("ix_form_layout_constituency_code_name", "form_layout", ["constituency_code", "name"])
    _create_fact_table(
        "page_script",
        *_texts("photo_id"),
        *_numbers("photo_page"),
        *_texts("script", nullable=True),
        _at_least("page_script", "photo_page", 1),
        _one_of("page_script", "script", "western urdu"),
    )
    op.create_index("ix_page_script_photo_id_photo_page", "page_script", ["photo_id", "photo_page"])
    _create_templates()


def _create_templates() -> None:
    _create_fact_table(
        "template",
        *_texts("constituency_code", "form_definition"),
        *_numbers("candidates", "form_page"),
        *_texts("photo_id", nullable=True),
        *_numbers("photo_page"),
        *_texts("file_sha256"),
        _at_least("template", "candidates", 1),
        _at_least("template", "form_page", 1),
        _at_least("template", "photo_page", 1),
        _sha256("template", "file_sha256"),
    )
    op.create_index(
        "ix_template_constituency_code_form_definition_form_page",
        "template",
        ["constituency_code", "form_definition", "form_page"],
    )


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


def _numbers(*names: str) -> Iterator[sa.Column[int]]:
    return (sa.Column(name, sa.Integer(), nullable=False) for name in names)


def _one_of(table: str, column: str, words: str) -> sa.CheckConstraint:
    quoted = ", ".join(f"'{word}'" for word in words.split())
    return _check(table, column, f"{column} IN ({quoted})")


def _at_least(table: str, column: str, least: int) -> sa.CheckConstraint:
    return _check(table, column, f"{column} >= {least}")


def _sha256(table: str, column: str) -> sa.CheckConstraint:
    return _check(table, column, f"length({column}) = 64")


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
