"""Which official form it is, when it was obtained and from where: fields for typing and for importing."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QEvent, Qt
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.ui.parts.words import say_form

FORMS = ("form47", "form49")


class Provenance(QWidget):
    """`obtained_on` is timezone-aware UTC; the field shows this computer's time."""

    def __init__(self) -> None:
        super().__init__()
        self.form_box = QComboBox()
        for form in FORMS:
            self.form_box.addItem("", form)
        self._date_label = QLabel()
        self._offered = QDateTime.currentDateTime()
        self.date_edit = QDateTimeEdit(self._offered)
        # before the format: Qt turns the order of its parts round in a right-to-left widget
        self.date_edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.date_edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self._note_label = QLabel()
        self.note_edit = QLineEdit()
        self._date_label.setBuddy(self.date_edit)
        self._note_label.setBuddy(self.note_edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.form_box, self._date_label, self.date_edit, self._note_label):
            layout.addWidget(widget)
        layout.addWidget(self.note_edit, 1)
        self.retranslate()

    def renew_time(self) -> None:
        """Offers the present moment again, unless the person chose another."""
        if self.date_edit.dateTime() == self._offered:
            self._offered = QDateTime.currentDateTime()
            self.date_edit.setDateTime(self._offered)

    @property
    def form(self) -> str:
        return str(self.form_box.currentData())

    @property
    def obtained_on(self) -> datetime:
        return datetime.fromtimestamp(self.date_edit.dateTime().toSecsSinceEpoch(), UTC)

    @property
    def note(self) -> str:
        return self.note_edit.text().strip()

    def retranslate(self) -> None:
        for index, form in enumerate(FORMS):
            self.form_box.setItemText(index, say_form(form))
        self.form_box.setAccessibleName(self.tr("Which official form"))
        self._date_label.setText(self.tr("Obtained on"))
        self.date_edit.setAccessibleName(self.tr("When the form was obtained"))
        self._note_label.setText(self.tr("Note"))
        self.note_edit.setAccessibleName(self.tr("Note: from where, from whom"))
        self.note_edit.setPlaceholderText(self.tr("from where, from whom"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
