"""One box of a form as columns: field, state, number. Shared by entries, settlements, results, drafts."""

from typing import Self

from pydantic import field_validator, model_validator
from sqlalchemy import CheckConstraint
from sqlmodel import Field

from db.fields import is_field, largest_of
from db.figures import LARGEST_TOTAL, Figure, FigureState
from db.models.columns import choice, one_of
from db.models.fact import StoreTable


class FigureColumns(StoreTable):
    field: str
    state: FigureState = Field(sa_type=choice(FigureState))
    number: int | None = None

    @property
    def figure(self) -> Figure:
        return Figure(self.state, self.number)

    @field_validator("field")
    @classmethod
    def _knows_field(cls, field: str) -> str:
        if not is_field(field):
            message = f"{field} is no box of the forms"
            raise ValueError(message)
        return field

    @model_validator(mode="after")
    def _number_fits_state(self) -> Self:
        Figure(self.state, self.number)
        return self


class CellColumns(FigureColumns):
    """A box of one station's form: at most 99,999, but for the serials of its ballot papers."""

    @model_validator(mode="after")
    def _fits_a_cell(self) -> Self:
        if self.number is not None and self.number > largest_of(self.field):
            message = f"{self.number} is more than a box of a station's form holds"
            raise ValueError(message)
        return self


def figure_checks() -> tuple[CheckConstraint, ...]:
    """The second net of all boxes; how much a box of a station's form holds is up to `CellColumns`."""
    return (
        one_of("state", FigureState),
        CheckConstraint(f"number BETWEEN 0 AND {LARGEST_TOTAL}", name="number"),
        CheckConstraint(
            "(state IN ('number', 'struck_rewritten')) = (number IS NOT NULL)", name="number_fits_state"
        ),
    )
