"""Facts: appended, hashed, chained per device, carried between stores as plain dictionaries."""

from db.facts.adopt import FactDiffers, adopt_fact, verify_plain
from db.facts.append import append_fact
from db.facts.kinds import FACT_KINDS
from db.facts.plain import FactRefused, fact_to_plain, hash_plain, plain_to_fact

__all__ = [
    "FACT_KINDS",
    "FactDiffers",
    "FactRefused",
    "adopt_fact",
    "append_fact",
    "fact_to_plain",
    "hash_plain",
    "plain_to_fact",
    "verify_plain",
]
