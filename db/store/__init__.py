"""The store's file: opening, transactions, files beside it, backup, and looking for damage."""

from db.store.check import Finding
from db.store.errors import (
    DamagedStore,
    DiskFull,
    NewerStore,
    NotAStore,
    StoreBusy,
    StoreExists,
    StoreMissing,
    StoreReadOnly,
)
from db.store.store import FILE_NAME, Store

__all__ = [
    "FILE_NAME",
    "DamagedStore",
    "DiskFull",
    "Finding",
    "NewerStore",
    "NotAStore",
    "Store",
    "StoreBusy",
    "StoreExists",
    "StoreMissing",
    "StoreReadOnly",
]
