"""A machine writing into one store: the first fact of its chain, and which chains are this machine's own.

One machine that holds two workspaces has two devices, so that their chains stay apart when merged.
"""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from db.models.columns import STRICT
from db.models.fact import Fact, StoreTable, fact_table


class DeviceContent(StoreTable):
    """`machine` is the short id people read, such as "K7F-3Q"."""

    machine: str = Field(min_length=1)
    name: str
    program_version: str = ""


class Device(DeviceContent, Fact, table=True):
    __tablename__ = "device"
    __table_args__ = fact_table("device")
    kind: ClassVar[str] = "device"
    content_type: ClassVar[type[SQLModel]] = DeviceContent


class OwnDevice(StoreTable, table=True):
    """Local, never exported: the chain that a machine continues when it writes here again."""

    __tablename__ = "own_device"
    __table_args__ = STRICT

    machine: str = Field(primary_key=True)
    device_id: str
