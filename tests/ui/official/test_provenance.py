"""Where an official form comes from, and when it was obtained."""

import pytest
from PySide6.QtCore import QDateTime

from desktop.ui.official.provenance import Provenance


@pytest.fixture
def provenance(qtbot):
    provenance = Provenance()
    qtbot.addWidget(provenance)
    return provenance


def test_the_offered_moment_is_renewed_for_the_next_form(provenance):
    earlier = QDateTime.currentDateTime().addSecs(-3600)
    provenance._offered = earlier
    provenance.date_edit.setDateTime(earlier)
    provenance.renew_time()
    assert provenance.date_edit.dateTime() > earlier.addSecs(3000)


def test_a_moment_that_the_person_chose_stays(provenance):
    chosen = QDateTime.fromString("2024-02-09 11:40", "yyyy-MM-dd HH:mm")
    provenance.date_edit.setDateTime(chosen)
    provenance.renew_time()
    assert provenance.date_edit.dateTime() == chosen
