"""`python -m tests.benchmarks [comparing] [photos] [window]`: each in a process of its own, as tables."""

import sys

from tests.benchmarks.measuring import measure_apart, print_table

TABLES = {
    "comparing": "A constituency of a real one's size",
    "photos": "Photos",
    "window": "The window",
}


def main() -> None:
    for name in sys.argv[1:] or TABLES:
        print_table(TABLES[name], measure_apart(f"tests.benchmarks.{name}"))


if __name__ == "__main__":
    main()
