"""Opening the window, from the start of the process to its first picture: a process prints its figures."""

import resource
import time
from pathlib import Path

from tests.benchmarks.measuring import Measurement, hand_over


def started_ago() -> float:
    """Seconds since this process was started, interpreter and imports included."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / 100


def main() -> None:
    from desktop import app
    from desktop.ui.preferences import Preferences, preferences_file

    application = app.make_application()
    window, door = app.make_window(app.make_desk(application, Preferences(preferences_file())))
    window.show()
    window.grab()
    application.processEvents()
    seconds = started_ago()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    hand_over(Measurement("open the window (start page drawn)", seconds, memory))
    door.close()


if __name__ == "__main__":
    main()
