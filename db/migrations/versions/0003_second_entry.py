"""Second entry: what readers said at findings, their effort, gold forms, the constituency's rules, Form 46.

Boxes of Form 46 hold the serials of ballot papers, so the tables of figures take numbers up to 9,999,999;
how much a box of Form 45 holds is what the models say.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_LARGEST = 9_999_999
_STATES = "number blank dash illegible struck_rewritten not_captured"


def upgrade() -> None:
    _create_confirmations()
    _create_gold_forms()
    _create_fact_table(
        "constituency_rule",
        *_texts("constituency_code", "copy_kinds"),
        *_numbers("allows_same_reader"),
        _check("constituency_rule", "allows_same_reader", "allows_same_reader IN (0, 1)"),
    )
    op.create_index("ix_constituency_rule_constituency_code", "constituency_rule", ["constituency_code"])
    op.create_table(
        "draft_remark",
        *_texts("draft_id", "code", "boxes_json", "reason"),
        _to_parent("draft_remark", "draft", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("draft_id", "code", "boxes_json", name="pk_draft_remark"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    _widen_figures()


def _create_confirmations() -> None:
    _create_fact_table("confirmation", *_texts("copy_id", "entry_id", "code", "boxes_json", "reason"))
    op.create_index("ix_confirmation_copy_id", "confirmation", ["copy_id"])
    counts = ("active_ms", "keystrokes", "figures_changed", "changed_after_check")
    _create_fact_table(
        "entry_effort",
        *_texts("copy_id", "entry_id"),
        *_numbers(*counts),
        *(_at_least("entry_effort", count, 0) for count in counts),
    )
    op.create_index("ix_entry_effort_copy_id", "entry_effort", ["copy_id"])


def _create_gold_forms() -> None:
    _create_fact_table("gold_form", *_texts("copy_id", "note"))
    op.create_index("ix_gold_form_copy_id", "gold_form", ["copy_id"])
    _create_figures("gold_figure", "gold_form", *_texts("row_check"))


def _widen_figures() -> None:
    """SQLite changes no CHECK of a table: its rows go aside, the table is made anew, they come back."""
    reason = _texts("as_on_paper_reason", nullable=True)
    is_visited = _check("draft_figure", "is_visited", "is_visited IN (0, 1)")
    _make_anew("entry_figure", "entry", *reason, *_texts("row_check"))
    _make_anew("settlement_figure", "settlement", *_texts("row_check"))
    _make_anew("draft_figure", "draft", *_numbers("is_visited"), is_visited, ondelete="CASCADE")


def _make_anew(name: str, parent: str, *items: sa.schema.SchemaItem, ondelete: str | None = None) -> None:
    own = [item.name for item in items if isinstance(item, sa.Column)]
    columns = ", ".join(["state", "number", f"{parent}_id", "field", *own])
    op.execute(f"CREATE TEMPORARY TABLE aside AS SELECT {columns} FROM {name}")  # noqa: S608 (our own names)
    op.drop_table(name)
    _create_figures(name, parent, *items, ondelete=ondelete)
    op.execute(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM aside")  # noqa: S608 (as above)
    op.execute("DROP TABLE aside")


def _create_figures(
    name: str, parent: str, *items: sa.schema.SchemaItem, ondelete: str | None = None
) -> None:
    quoted = ", ".join(f"'{state}'" for state in _STATES.split())
    fits = "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)"
    op.create_table(
        name,
        *_texts("state"),
        sa.Column("number", sa.Integer(), nullable=True),
        *_texts(f"{parent}_id", "field"),
        *items,
        _check(name, "state", f"state IN ({quoted})"),
        _check(name, "number", f"number BETWEEN 0 AND {_LARGEST}"),
        _check(name, "number_fits_state", fits),
        _to_parent(name, parent, ondelete=ondelete),
        sa.PrimaryKeyConstraint(f"{parent}_id", "field", name=f"pk_{name}"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _to_parent(name: str, parent: str, *, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{parent}_id"], [f"{parent}.id"], name=f"fk_{name}_{parent}_id_{parent}", ondelete=ondelete
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


def _at_least(table: str, column: str, least: int) -> sa.CheckConstraint:
    return _check(table, column, f"{column} >= {least}")


def _sha256(table: str, column: str) -> sa.CheckConstraint:
    return _check(table, column, f"length({column}) = 64")


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
