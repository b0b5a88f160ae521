"""Time and peak memory of a piece of work in a process of its own, and the machine they were measured on."""

import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Measurement:
    """`megabytes` is the peak resident memory of the whole process, libraries included."""

    what: str
    seconds: float
    megabytes: float


def measure(what: str, work: Callable[[], object]) -> Measurement:
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    return Measurement(what, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measure_apart(module: str, *words: str) -> list[Measurement]:
    """Runs `python -m module words…`, which prints measurements with `hand_over`, and returns them."""
    command = [sys.executable, "-m", module, *words]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [Measurement(**json.loads(line)) for line in done.stdout.splitlines() if line.startswith("{")]


def hand_over(*measurements: Measurement) -> None:
    for measurement in measurements:
        print(json.dumps(asdict(measurement)), flush=True)


def describe_machine() -> str:
    model = next(
        (line.partition(":")[2].strip() for line in _read_cpuinfo() if line.startswith("model name")),
        platform.processor() or platform.machine(),
    )
    python = f"{platform.python_implementation()} {platform.python_version()}"
    today = datetime.now(UTC).date().isoformat()
    return f"{model}, {os.cpu_count()} cores, {platform.system()} · {python} · {today}"


def print_table(title: str, measurements: list[Measurement]) -> None:
    print(f"\n{title}\n{describe_machine()}\n")
    print("| what | seconds | peak memory (MB) |\n|---|---:|---:|")
    for each in measurements:
        print(f"| {each.what} | {each.seconds:.2f} | {each.megabytes:.0f} |", flush=True)


def _read_cpuinfo() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []
