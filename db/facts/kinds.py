"""The kinds of fact the store knows, by the word that stands in ledgers and bundles."""

from typing import Any

from sqlmodel import SQLModel

from db.models import (
    Condition,
    Confirmation,
    Constituency,
    ConstituencyRule,
    ContestingCandidate,
    Copy,
    CopyPage,
    Device,
    Election,
    Entry,
    EntryEffort,
    EntryFigure,
    Fact,
    FormLayout,
    GoldFigure,
    GoldForm,
    OfficialFigure,
    OfficialResult,
    PageOutline,
    PageScript,
    Person,
    Photo,
    PollingStation,
    Reading,
    Settlement,
    SettlementFigure,
    Template,
    Withdrawal,
)

FACT_KINDS: dict[str, type[Fact]] = {
    fact_type.kind: fact_type
    for fact_type in (
        Device,
        Person,
        Election,
        Constituency,
        PollingStation,
        ContestingCandidate,
        FormLayout,
        Photo,
        PageOutline,
        PageScript,
        Template,
        Copy,
        Reading,
        Entry,
        Confirmation,
        EntryEffort,
        Condition,
        GoldForm,
        Settlement,
        ConstituencyRule,
        OfficialResult,
        Withdrawal,
    )
}
# `Any`: these classes share content_type, key and row_check by shape, not by base
CHILD_TYPES: dict[str, Any] = {
    Copy.kind: CopyPage,
    Entry.kind: EntryFigure,
    Settlement.kind: SettlementFigure,
    GoldForm.kind: GoldFigure,
    OfficialResult.kind: OfficialFigure,
}


def content_columns(model: Any) -> list[str]:  # noqa: ANN401  # a fact class or one of CHILD_TYPES
    """The names of the columns that carry content, the same in the table, in the hash and in bundles."""
    content_type: type[SQLModel] = model.content_type
    return list(content_type.model_fields)


def parent_column(kind: str) -> str:
    """The column of a child table that names its fact."""
    return f"{kind}_id"
