"""One table of a form definition's TOML file, its values fetched by name and kind.

Whatever is missing or of the wrong kind raises DamagedFormFile naming the place.
"""

from collections.abc import Iterable
from typing import Any, NoReturn

from desktop.page.form_values import DamagedFormFile


class Section:
    """`form` and `where` are for the sentence of the error: which file, which table in it."""

    def __init__(self, form: str, where: str, values: object) -> None:
        self._form = form
        self._where = where
        if not isinstance(values, dict):
            self._refuse("is no table")
        self._values: dict[str, Any] = values

    def _refuse(self, what: str) -> NoReturn:
        raise DamagedFormFile(name=self._form, what=f"{self._where} {what}")

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        value = self._values.get(key, default)
        return value if isinstance(value, str) else self._refuse(f"needs the text “{key}”")

    def number(self, key: str) -> float:
        return self._as_number(key, self._values.get(key))

    def whole(self, key: str) -> int:
        value = self._values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            self._refuse(f"needs the whole number “{key}”")
        return value

    def numbers(self, key: str, count: int | None = None) -> tuple[float, ...]:
        """`count` None: however many there are."""
        values = self._values.get(key)
        if not isinstance(values, list) or count not in {None, len(values)}:
            self._refuse(f"needs {count or 'some'} numbers in “{key}”")
        return tuple(self._as_number(key, value) for value in values)

    def section(self, key: str) -> "Section":
        return Section(self._form, f"[{key}]", self._values.get(key))

    def sections(self, key: str) -> "Iterable[Section]":
        values = self._values.get(key)
        if not isinstance(values, list) or not values:
            self._refuse(f"needs at least one [[{key}]]")
        return [Section(self._form, f"[[{key}]] {n}", value) for n, value in enumerate(values, start=1)]

    def _as_number(self, key: str, value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            self._refuse(f"needs the number “{key}”")
        return float(value)
