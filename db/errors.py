"""The two kinds of trouble.

KnownError              a condition of the world: has a stable code and the sentence the user reads
  StoreError            the store's own (S…): newer store, damaged, busy, read-only, disk full
  …                     each package of `desktop` adds its own branch
anything else           a bug of ours: goes to the log with a traceback
"""

from typing import ClassVar


class KnownError(Exception):
    """A condition with a stable code and a sentence that ends with what to do next.

    `sentence` may hold `{placeholders}`; the keyword arguments fill them and stay readable in
    `details`, so that the window can translate the sentence before filling it.
    """

    code: ClassVar[str] = "G000"
    sentence: ClassVar[str] = ""

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.sentence.format(**details))

    def __reduce__(self) -> "tuple[object, ...]":
        """An error of a worker process arrives as what it was."""
        return _make_again, (type(self), self.details)


def _make_again(error_type: type[KnownError], details: dict[str, object]) -> KnownError:
    """Past the constructors of those that are made from values of their own."""
    error = error_type.__new__(error_type)
    KnownError.__init__(error, **details)
    return error


class StoreError(KnownError):
    """What can be wrong with the store's file; the concrete classes stand in `db.store`."""

    code = "S000"
    sentence = "The store cannot be used."
