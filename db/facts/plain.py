"""Facts as plain JSON-able dictionaries, and their hashes. The one place that says what is hashed.

In: a fact, or a plain dictionary from a bundle. Out: the other one; SHA-256 in hexadecimal.
"""

import hashlib
import json
from datetime import date, datetime
from enum import Enum
from typing import Any

from pydantic import ValidationError

from db.errors import StoreError
from db.facts.kinds import CHILD_TYPES, FACT_KINDS, content_columns, parent_column
from db.models.columns import write_moment
from db.models.fact import Fact

HEAD_COLUMNS = ("id", "device_id", "person_id", "recorded_at", "chain_position", "previous_sha256")
Plain = dict[str, Any]


class FactRefused(StoreError):
    """A fact that this program cannot read: unknown kind, missing or impossible content, wrong hash."""

    code = "S021"
    sentence = (
        "The {kind} “{id}” is damaged or was made by another program ({reason}). Ask for the bundle again."
    )


def canonical_json(value: Any) -> bytes:  # noqa: ANN401  # JSON is any
    """The bytes that are hashed: sorted keys, UTF-8, no spaces; the same on every machine."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def hash_plain(plain: Plain) -> str:
    """SHA-256 of everything in `plain` except its own `sha256`."""
    return hashlib.sha256(canonical_json({k: v for k, v in plain.items() if k != "sha256"})).hexdigest()


def check_of_row(fact_id: str, row: Plain) -> str:
    """A short check value of one child row, so that damage can be named down to the figure."""
    return hashlib.sha256(canonical_json([fact_id, row])).hexdigest()[:16]


def fact_to_plain(fact: Fact) -> Plain:
    """`{kind, id, …, content: {columns, children}, sha256}`; children in the order of their key."""
    content = {column: to_json(getattr(fact, column)) for column in content_columns(type(fact))}
    content = {name: value for name, value in content.items() if is_hashed(type(fact), name, value)}
    if fact.children_name is not None:
        child_type = CHILD_TYPES[fact.kind]
        columns = content_columns(child_type)
        children = getattr(fact, fact.children_name)
        rows = [{column: to_json(getattr(child, column)) for column in columns} for child in children]
        content[fact.children_name] = sort_rows(child_type, rows)
    head = {column: to_json(getattr(fact, column)) for column in HEAD_COLUMNS}
    return {"kind": fact.kind, **head, "content": content, "sha256": fact.sha256}


def is_hashed(fact_type: type[Fact], column: str, value: object) -> bool:
    """False for a column that came later and holds nothing: older facts keep their hash."""
    return value is not None or column not in fact_type.later_columns


def plain_to_fact(plain: Plain) -> Fact:
    """The fact that `plain` describes, validated, not yet in any session. Raises FactRefused."""
    try:
        fact_type = FACT_KINDS[plain["kind"]]
        content = dict(plain["content"])
        rows = content.pop(fact_type.children_name) if fact_type.children_name else []
        fact = fact_type(**validated(fact_type, content))
        for column in HEAD_COLUMNS:
            setattr(fact, column, plain[column])
        fact.recorded_at = datetime.fromisoformat(plain["recorded_at"])
        fact.sha256 = plain["sha256"]
        attach_children(fact, rows)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise FactRefused(kind=_word(plain, "kind"), id=_word(plain, "id"), reason=_reason(error)) from error
    return fact


def attach_children(fact: Fact, rows: list[Plain]) -> None:
    """Validates `rows` and makes them the fact's children, each with its check value."""
    if fact.children_name is None:
        return
    child_type = CHILD_TYPES[fact.kind]
    columns = content_columns(child_type)
    children = []
    for row in rows:
        values = validated(child_type, row)
        plain_row = {column: to_json(values[column]) for column in columns}
        parent = {parent_column(fact.kind): fact.id, "row_check": check_of_row(fact.id, plain_row)}
        children.append(child_type(**values, **parent))
    keys = {tuple(getattr(child, column) for column in child_type.key) for child in children}
    if len(keys) != len(children):
        message = f"two {fact.children_name} of one {fact.kind} are the same"
        raise ValueError(message)
    setattr(fact, fact.children_name, children)


def validated(model: Any, values: Plain) -> Plain:  # noqa: ANN401  # a fact class or one of CHILD_TYPES
    """The content columns after validation, as Python values; unknown names are refused."""
    unknown = values.keys() - set(content_columns(model))
    if unknown:
        message = f"unknown {', '.join(sorted(unknown))}"
        raise ValueError(message)
    content = model.content_type.model_validate(values)
    return {column: getattr(content, column) for column in content_columns(model)}


def sort_rows(child_type: Any, rows: list[Plain]) -> list[Plain]:  # noqa: ANN401  # one of CHILD_TYPES
    return sorted(rows, key=lambda row: [row[column] for column in child_type.key])


def to_json(value: Any) -> Any:  # noqa: ANN401  # JSON is any
    """Moments as fixed-width UTC text, days as ISO text, choices as their word."""
    if isinstance(value, datetime):
        return write_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _word(plain: Any, key: str) -> str:  # noqa: ANN401  # it may be anything at all
    return str(plain.get(key, "?"))[:60] if isinstance(plain, dict) else "?"


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return f"missing {error}" if isinstance(error, KeyError) else str(error)
