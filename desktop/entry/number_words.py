"""A number written out in words, in English or Urdu. In: words as a form has them. Out: the number, or None.

Words that are not known say nothing: officers spell as they like, and a guess would be worse than silence.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

_HUNDRED = frozenset({"hundred", "hundreds", "سو"})
_LARGE = {"thousand": 1_000, "ہزار": 1_000, "lakh": 100_000, "lac": 100_000, "لاکھ": 100_000}
_SAY_NOTHING = frozenset({"and", "only", "votes", "vote", "اور", "صرف", "ووٹ"})
_WORD = re.compile(r"[^\W\d_]+")


def read_words(text: str) -> int | None:
    """The number that the words say; None where they are no number, or hold digits or a word not known."""
    if any(character.isdigit() for character in text):
        return None
    words = [word for word in _WORD.findall(text.lower()) if word not in _SAY_NOTHING]
    values = [_load_words().get(word) for word in words]
    if len(words) > 1 and all(value is not None and value < 10 for value in values):
        return int("".join(map(str, values)))
    return _add_up(words)


@cache
def _load_words() -> Mapping[str, int]:
    """Every word for a number below a hundred."""
    plain = tomllib.loads((files("resources") / "checks" / "number_words.toml").read_text(encoding="utf-8"))
    words = {word: value for name in ("english", "urdu") for value, word in enumerate(plain[name])}
    tens = {word: 20 + 10 * place for place, word in enumerate(plain["tens"])}
    return {**words, **tens, **plain["others"]}


def _add_up(words: Sequence[str]) -> int | None:
    """Larger parts come first: thousands, hundreds, tens, ones; each part only once."""
    total, part, last_large = 0, 0, 10**9
    for word in words:
        if word in _LARGE:
            if _LARGE[word] >= last_large:
                return None
            last_large = _LARGE[word]
            total, part = total + max(part, 1) * last_large, 0
        elif word in _HUNDRED:
            if part >= 100:
                return None
            part = max(part, 1) * 100
        else:
            value = _load_words().get(word)
            if value is None or not _may_follow(value, part % 100):
                return None
            part += value
    return total + part if words else None


def _may_follow(value: int, part: int) -> bool:
    """Ones after tens ("thirty one"); everything else only where nothing below a hundred was said yet."""
    return part == 0 or (part >= 20 and part % 10 == 0 and 0 < value < 10)
