"""The window's foot: work under way with its progress and a way to stop it. Empty when nothing runs."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from desktop.ui.background import Background, Job
from desktop.ui.theme.style import set_role


class Foot(QFrame):
    """Shows the titled job that was started last; hidden when none runs."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        set_role(self, "side")
        self._jobs: list[Job] = []
        self._title = QLabel()
        self._text = QLabel()
        set_role(self._text, "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = QPushButton()
        set_role(self._cancel, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 10, 4)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._text)
        layout.addWidget(self._cancel)
        background.started.connect(self._handle_started)
        self._cancel.clicked.connect(self._handle_cancel_clicked)
        self._retranslate()
        self.hide()

    def _retranslate(self) -> None:
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setAccessibleName(self.tr("Stop the work under way"))
        self._bar.setAccessibleName(self.tr("Progress"))

    def _handle_started(self, job: Job) -> None:
        if not job.title:
            return
        self._jobs.append(job)
        job.progressed.connect(lambda done, total, text: self._handle_progressed(job, done, total, text))
        job.ended.connect(lambda: self._handle_ended(job))
        self._show_job(job)

    def _show_job(self, job: Job) -> None:
        self._title.setText(job.title)
        self._text.clear()
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(not job.is_cancelled)
        self.show()

    def _handle_progressed(self, job: Job, done: int, total: int, text: str) -> None:
        if not self._jobs or self._jobs[-1] is not job:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        count = f"{done} / {total}" if total else ""
        self._text.setText(f"{count}   {text}".strip())

    def _handle_ended(self, job: Job) -> None:
        self._jobs.remove(job)
        if self._jobs:
            self._show_job(self._jobs[-1])
        else:
            self.hide()

    def _handle_cancel_clicked(self) -> None:
        if self._jobs:
            self._jobs[-1].cancel()
            self._cancel.setEnabled(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
