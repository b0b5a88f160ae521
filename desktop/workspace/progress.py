"""How long work reports where it is and asks whether to stop: (done, total, what is being worked on).

The same words as `desktop.bundle.progress`, where the units are bytes; here they are photos. Progress is
called from the thread that does the work; `is_cancelled` is asked between two photos.
"""

from desktop.bundle.progress import IsCancelled, Progress, never_cancelled, report_nowhere

__all__ = ["IsCancelled", "Progress", "never_cancelled", "report_nowhere"]
