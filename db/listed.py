"""What every list of contesting candidates and polling stations says of one, whoever keeps the list."""

from typing import Protocol


class ListedCandidate(Protocol):
    """A contesting candidate; `party` is as written on the ballot."""

    @property
    def ballot_serial(self) -> int: ...
    @property
    def name_en(self) -> str: ...
    @property
    def name_ur(self) -> str: ...
    @property
    def party(self) -> str: ...


class ListedPlace(Protocol):
    """A polling station of the list (Form 28)."""

    @property
    def serial(self) -> int: ...
    @property
    def name_en(self) -> str: ...
    @property
    def name_ur(self) -> str: ...
    @property
    def station_kind(self) -> str: ...
    @property
    def voters_total(self) -> int | None: ...
