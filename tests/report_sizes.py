"""Prints how long the program's files, functions and classes are, and fails on those over the limits.

`python -m tests.report_sizes`: aims and limits as the project keeps them; exit status 1 when one is passed.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
AIM_AND_LIMIT = {"file": (150, 400), "function": (15, 50), "class": (120, 250)}


@dataclass(frozen=True)
class Piece:
    sort: str
    name: str
    lines: int


def list_modules() -> list[Path]:
    return sorted(path for folder in ("desktop", "db") for path in (TOP / folder).rglob("*.py"))


def measure_pieces(path: Path) -> Iterator[Piece]:
    source = path.read_text(encoding="utf-8")
    name = str(path.relative_to(TOP))
    yield Piece("file", name, source.count("\n"))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            sort = "class" if isinstance(node, ast.ClassDef) else "function"
            yield Piece(sort, f"{name}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)


def find_modules_without_a_docstring() -> list[str]:
    return [
        str(path.relative_to(TOP))
        for path in list_modules()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]


def list_oversized() -> list[Piece]:
    pieces = [piece for path in list_modules() for piece in measure_pieces(path)]
    return [piece for piece in pieces if piece.lines > AIM_AND_LIMIT[piece.sort][1]]


def main() -> int:
    pieces = [piece for path in list_modules() for piece in measure_pieces(path)]
    for sort, (aim, limit) in AIM_AND_LIMIT.items():
        sizes = sorted(piece.lines for piece in pieces if piece.sort == sort)
        within = sum(size <= aim for size in sizes)
        median, longest = sizes[len(sizes) // 2], sizes[-1]
        share = f"{within / len(sizes):.0%} within {aim}"
        print(f"{sort:9} {len(sizes):5}  median {median:4}  longest {longest:4} of {limit}  {share}")
    oversized = list_oversized()
    for piece in oversized:
        print(f"too long: {piece.name} has {piece.lines} lines", file=sys.stderr)
    return 1 if oversized else 0


if __name__ == "__main__":
    sys.exit(main())
