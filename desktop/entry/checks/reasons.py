"""The reasons that are given most often at a finding, each by one key. In: `resources/checks/reasons.toml`.

Out: `CommonReason`s in the order of their keys. What an entry keeps is the English text, as typed ones are.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from desktop.entry.checks.catalogue import Language


@dataclass(frozen=True, slots=True)
class CommonReason:
    """`text` is what is stored with an entry, or was (`older`); `text_ur` says the same in Urdu."""

    key: str
    text: str
    text_ur: str
    older: tuple[str, ...] = ()

    def is_said_by(self, stored: str) -> bool:
        return stored == self.text or stored in self.older


@cache
def load_reasons() -> tuple[CommonReason, ...]:
    plain = tomllib.loads((files("resources") / "checks" / "reasons.toml").read_text(encoding="utf-8"))
    del plain["schema"]
    return tuple(
        CommonReason(key, words["en"], words["ur"], tuple(words["was"])) for key, words in plain.items()
    )


def say_reason(text: str, language: Language = "en") -> str:
    """A stored reason in `language`: a common one translated, a typed one as it was typed."""
    if language == "ur":
        return next((each.text_ur for each in load_reasons() if each.is_said_by(text)), text)
    return text
