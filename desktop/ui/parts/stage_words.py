"""The stages in the life of a copy, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.entry.copy_life import Stage

_STAGES = {
    Stage.PHOTO_IN: QT_TRANSLATE_NOOP("StageWords", "photo in"),
    Stage.BEING_ENTERED: QT_TRANSLATE_NOOP("StageWords", "being entered"),
    Stage.ENTERED_ONCE: QT_TRANSLATE_NOOP("StageWords", "entered once"),
    Stage.BEING_ENTERED_AGAIN: QT_TRANSLATE_NOOP("StageWords", "being entered again"),
    Stage.DIFFERS: QT_TRANSLATE_NOOP("StageWords", "readers differ"),
    Stage.SETTLED: QT_TRANSLATE_NOOP("StageWords", "settled"),
    Stage.WITHDRAWN: QT_TRANSLATE_NOOP("StageWords", "withdrawn"),
    Stage.SUPERSEDED: QT_TRANSLATE_NOOP("StageWords", "superseded by a re-poll"),
    Stage.CORRECTED: QT_TRANSLATE_NOOP("StageWords", "a corrected copy counts instead"),
}


def say_stage(stage: Stage) -> str:
    return QCoreApplication.translate("StageWords", str(_STAGES[stage]))
