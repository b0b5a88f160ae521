"""Which device this copy of a workspace is, on this machine (`db.identity.DeviceIdentity`).

Two copies of one folder must not write under one device id, or their chains of facts fork: the identity is
kept in the user's data folder, by machine and workspace path, never inside the workspace.
"""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from db.identity import DeviceIdentity, new_device_id
from desktop.bundle.program import program_version


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """What this machine remembers of a workspace folder. `last_person` is the name used last.

    `chain_position` is how many facts this device had written when the folder was last closed: a folder with
    fewer is an older copy put back, and must go on under a new device id.
    """

    device: DeviceIdentity
    last_person: str | None = None
    chain_position: int = 0


def find_device(folder: Path) -> KnownDevice:
    """What is remembered of `folder` on this machine; a new device when it was never opened here."""
    plain = _read_registry().get(_key(folder))
    if not isinstance(plain, dict) or not isinstance(plain.get("id"), str):
        return make_device()
    name, person = plain.get("name"), plain.get("last_person")
    position = plain.get("chain_position")
    return KnownDevice(
        _make_identity(plain["id"], name if isinstance(name, str) else ""),
        person if isinstance(person, str) else None,
        position if isinstance(position, int) else 0,
    )


def make_device() -> KnownDevice:
    """A device id nobody has used, named after the machine."""
    return KnownDevice(_make_identity(new_device_id(), platform.node()))


def remember_device(folder: Path, known: KnownDevice) -> None:
    """Keeps `known` for the next time. A registry that cannot be written only costs a new device id."""
    registry = dict(_read_registry())
    registry[_key(folder)] = {
        "id": known.device.id,
        "name": known.device.name,
        "last_person": known.last_person,
        "chain_position": known.chain_position,
    }
    path = _registry_path()
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(registry, ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return


def _make_identity(device_id: str, name: str) -> DeviceIdentity:
    return DeviceIdentity(device_id, name or "computer", program_version())


def _key(folder: Path) -> str:
    return str(folder.resolve())


def _registry_path() -> Path:
    return platformdirs.user_data_path("ginti", appauthor=False) / "devices.json"


def _read_registry() -> Mapping[str, object]:
    """Empty when there is none or it is damaged: then every folder gets a new device, which is harmless."""
    try:
        plain = json.loads(_registry_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return plain if isinstance(plain, dict) else {}
