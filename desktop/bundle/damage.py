"""A damaged workspace gives no bundle, unless what is damaged is left out in so many words.

In: what was found damaged while the bundle was gathered. Out: DamagedWorkspace, or nothing.
"""

from db.store import Store
from desktop.bundle.errors import DamagedWorkspace
from desktop.bundle.fact_files import FactName

_MOST_NAMED = 12
_LOST_FILE = "C030"
"""A photo that is gone is no reason against a bundle: it is listed as missing."""


def list_left_out(facts: tuple[FactName, ...], altered: tuple[str, ...]) -> tuple[str, ...]:
    """What the manifest says is left out: facts as "kind id", originals as their place."""
    return (*(f"{kind} {fact_id}" for kind, fact_id in facts), *altered)


def refuse_damage(
    store: Store, facts: tuple[FactName, ...], altered: tuple[str, ...], *, leaves_out: bool
) -> None:
    """Raises DamagedWorkspace, which names what is damaged as `check` does.

    A damaged constituency cannot be left out: it says which facts belong together.
    """
    if not (facts or altered):
        return
    if leaves_out and all(kind != "constituency" for kind, _id in facts):
        return
    damages = [
        finding.what for finding in store.check() if finding.kind == "damage" and finding.code != _LOST_FILE
    ]
    named = damages or list(list_left_out(facts, altered))
    more = f", and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    raise DamagedWorkspace(count=len(named), what="; ".join(named[:_MOST_NAMED]) + more)
