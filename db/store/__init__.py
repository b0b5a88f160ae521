"""The store's file: opening, transactions, files beside it, backup, and looking for damage."""

from db.store.backup import NotABackup, restore_backup
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
from db.store.findings import Finding
from db.store.store import FILE_NAME, Store

__all__ = [
    "FILE_NAME",
    "DamagedStore",
    "DiskFull",
    "Finding",
    "NewerStore",
    "NotABackup",
    "NotAStore",
    "Store",
    "StoreBusy",
    "StoreExists",
    "StoreMissing",
    "StoreReadOnly",
    "restore_backup",
]
