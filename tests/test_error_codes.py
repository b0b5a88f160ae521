"""Every known condition has a code of its own, which no check has either."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import db
import desktop
from db.errors import KnownError
from desktop.entry.checks.catalogue import load_catalogue

WITHOUT_QT = ("desktop.ui", "desktop.app")
NOT_TO_IMPORT = ("db.migrations", "desktop.reading.training")
"""The one runs when it is imported, the other needs what only training installs."""


def import_all(package: ModuleType) -> None:
    def is_left_out(name: str) -> bool:
        return name.startswith((*WITHOUT_QT, *NOT_TO_IMPORT))

    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if not is_left_out(found.name):
            module = importlib.import_module(found.name)
            if found.ispkg:
                import_all(module)


def list_conditions(base: type[KnownError]) -> Iterator[type[KnownError]]:
    for condition in base.__subclasses__():
        if condition.__module__.startswith(("db.", "desktop.")):
            yield condition
            yield from list_conditions(condition)


def test_no_two_known_conditions_share_a_code():
    for package in (db, desktop):
        import_all(package)
    taken = dict.fromkeys(load_catalogue(), "a check")
    for condition in set(list_conditions(KnownError)):
        if "code" in vars(condition):
            other = taken.setdefault(condition.code, condition.__qualname__)
            assert other == condition.__qualname__, f"{condition.code} is taken by {other}"
