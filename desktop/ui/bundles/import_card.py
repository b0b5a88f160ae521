"""Taking in: what a bundle would do, before it does it. Importing twice changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.bundle.merge import BundlePreview
from desktop.ui.desk import Desk
from desktop.ui.language.language import translate_phrase
from desktop.ui.language.numbers import write_number, write_path
from desktop.ui.parts.table import Column, RowsModel, RowsTable
from desktop.ui.parts.words import say_fact_kind
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One kind of fact in a bundle."""

    kind: str
    new: int
    already_here: int
    differs: int
    refused: int


class ImportCard(QFrame):
    """Signals: `file_wanted`, `import_wanted`, `dropped` when the preview is put away."""

    file_wanted = Signal()
    import_wanted = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self.preview: BundlePreview | None = None
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._words = QLabel()
        self._words.setWordWrap(True)
        set_role(self._words, "muted")
        self.choose_button = QPushButton(icon("import"), "")
        self.table = RowsTable(RowsModel(self._columns(), desk), desk, is_sortable=False)
        self.table.setMinimumHeight(150)
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.drop_button = QPushButton()
        self.import_button = QPushButton()
        set_role(self.import_button, "primary")
        self._build()
        self.choose_button.clicked.connect(self.file_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.drop_button.clicked.connect(self._handle_drop_clicked)
        self.put_preview(None)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.drop_button)
        foot.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._words)
        layout.addWidget(self.choose_button)
        layout.addWidget(self.table, 100)
        layout.addLayout(foot)
        layout.addStretch(1)
        for column, width in enumerate((190, 74, 108, 74)):
            self.table.setColumnWidth(column, width)

    def put_preview(self, preview: BundlePreview | None) -> None:
        """What the chosen bundle would do; None: none is chosen."""
        self.preview = preview
        for widget in (self.table, self.verdict, self.drop_button, self.import_button):
            widget.setVisible(preview is not None)
        if preview is not None:
            self.table.rows_model.put_rows(list_preview_lines(preview))
            self.import_button.setEnabled(preview.can_import and bool(sum(preview.new.values())))
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Take in"))
        self.choose_button.setText(self.tr("Choose a bundle…"))
        self.choose_button.setAccessibleName(self.tr("Choose a bundle to take in"))
        self.drop_button.setText(self.tr("Put away"))
        self.drop_button.setAccessibleName(self.tr("Put this bundle away"))
        self.import_button.setText(self.tr("Take it in"))
        self.import_button.setAccessibleName(self.tr("Take this bundle in"))
        self.table.setAccessibleName(self.tr("What the bundle would do"))
        self._words.setText(self._describe())
        self._put_verdict()

    def _describe(self) -> str:
        if self.preview is None:
            return self.tr("You see what a bundle would add before it is written. Twice changes nothing.")
        manifest = self.preview.manifest
        words = self.tr("{name} · made by {person} on {device}, {when} · {size} MB")
        return words.format(
            name=write_path(self.preview.name),
            person=write_path(manifest.author.person or "–"),
            device=write_path(manifest.author.device or manifest.author.device_id or "–"),
            when=write_path(manifest.created_at[:16].replace("T", " ")),
            size=f"{manifest.total_size / 1e6:.1f}",
        )

    def _put_verdict(self) -> None:
        preview = self.preview
        if preview is None:
            return
        in_question = [*preview.differs, *preview.refused]
        if in_question:
            first = in_question[0]
            words = self.tr("It cannot be taken in. Facts in question: {count}. The first, {kind}: {reason}")
            self.verdict.setText(
                words.format(
                    count=len(in_question),
                    kind=say_fact_kind(first.kind),
                    reason=translate_phrase(first.reason),
                )
            )
            set_role(self.verdict, "error")
        elif not sum(preview.new.values()):
            self.verdict.setText(self.tr("Everything in this bundle is already here."))
            set_role(self.verdict, "good")
        else:
            words = self.tr("{facts} new facts and {files} new files will be added.")
            self.verdict.setText(words.format(facts=sum(preview.new.values()), files=preview.new_files))
            set_role(self.verdict, "good")

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("kind of fact"), lambda line: say_fact_kind(line.kind)),
            _count_column(lambda: self.tr("new"), "new"),
            _count_column(lambda: self.tr("already here"), "already_here"),
            _count_column(lambda: self.tr("differs"), "differs"),
            _count_column(lambda: self.tr("refused"), "refused"),
        ]

    def _handle_drop_clicked(self) -> None:
        self.put_preview(None)
        self.dropped.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def list_preview_lines(preview: BundlePreview) -> list[PreviewLine]:
    """One line for each kind of fact that the bundle holds."""
    differs = [fact.kind for fact in preview.differs]
    refused = [fact.kind for fact in preview.refused]
    kinds = dict.fromkeys([*preview.manifest.facts, *preview.new, *preview.already_here, *differs, *refused])
    return [
        PreviewLine(
            kind,
            preview.new.get(kind, 0),
            preview.already_here.get(kind, 0),
            differs.count(kind),
            refused.count(kind),
        )
        for kind in kinds
    ]


def _count_column(heading: Callable[[], str], name: str) -> Column:
    def show(line: PreviewLine) -> str:
        count: int = getattr(line, name)
        return write_number(count) if count else "–"

    def ink(line: PreviewLine) -> str:
        count: int = getattr(line, name)
        if not count:
            return "muted"
        return "error" if name in {"differs", "refused"} else ""

    return Column(heading, show, is_number=True, ink=ink)
