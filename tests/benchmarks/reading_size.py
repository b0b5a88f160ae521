"""What each part of the reading stack costs installed: `python -m tests.benchmarks.reading_size`.

Measured on the files of this environment. Parts that the program would need without reading say so.
"""

from importlib.metadata import distribution
from pathlib import Path

TOP = Path(__file__).parents[2]
_LIBRARIES = {
    "opencv-python-headless": "finds and straightens pages, runs the networks",
    "numpy": "pictures as numbers",
    "pytesseract": "the door to Tesseract (which the system brings, if at all)",
}
_FOLDERS = {
    "resources/models": "models, calibration, licences",
    "desktop/page": "code: photo to straight page",
    "desktop/reading": "code: box to figure",
}
MOST_MEGABYTES = 150


def measure_library(name: str) -> float:
    """MB of its files as installed, compiled Python left out (it is made on the user's machine)."""
    one = distribution(name)
    paths = {Path(str(one.locate_file(file))).resolve() for file in one.files or []}
    return _add_up(paths)


def measure_folder(folder: str) -> float:
    return _add_up(set((TOP / folder).rglob("*")))


def _add_up(paths: set[Path]) -> float:
    return sum(path.stat().st_size for path in paths if path.is_file() and path.suffix != ".pyc") / 1e6


def main() -> None:
    print("\n| part of the reading stack | for | MB installed |\n|---|---|---:|")
    total = 0.0
    for name, purpose in _LIBRARIES.items():
        megabytes = measure_library(name)
        total += megabytes
        print(f"| {name} {distribution(name).version} | {purpose} | {megabytes:.1f} |")
    for folder, purpose in _FOLDERS.items():
        megabytes = measure_folder(folder)
        total += megabytes
        print(f"| {folder} | {purpose} | {megabytes:.1f} |")
    print(f"| all | at most {MOST_MEGABYTES} | {total:.1f} |")


if __name__ == "__main__":
    main()
