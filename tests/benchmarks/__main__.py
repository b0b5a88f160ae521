"""`python -m tests.benchmarks [NAME…]`: comparing, photos, large_photos, window, each as a table.

Each runs in a process of its own, so that its peak memory is its own.
"""

import sys

from tests.benchmarks.measuring import measure_apart, print_table

TABLES = {
    "comparing": "A constituency of a real one's size",
    "photos": "Photos",
    "large_photos": "Photos of 12 megapixels",
    "window": "The window",
}


def main() -> None:
    for name in sys.argv[1:] or TABLES:
        print_table(TABLES[name], measure_apart(f"tests.benchmarks.{name}"))


if __name__ == "__main__":
    main()
