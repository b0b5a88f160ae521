"""The tables of the store, one file per thing; see db/README.md for the table of tables."""

from db.models.condition import Condition
from db.models.confirmation import Confirmation
from db.models.constituency import Constituency
from db.models.constituency_rule import ConstituencyRule
from db.models.contesting_candidate import ContestingCandidate
from db.models.copy import Copy, CopyPage
from db.models.device import Device, OwnDevice
from db.models.draft import Draft, DraftFigure, DraftRemark
from db.models.election import Election
from db.models.entry import Entry, EntryFigure
from db.models.entry_effort import EntryEffort
from db.models.fact import Fact, StoreTable
from db.models.form_layout import FormLayout
from db.models.gold_form import GoldFigure, GoldForm
from db.models.ledger import LedgerLine
from db.models.official_result import OfficialFigure, OfficialResult
from db.models.page_outline import PageOutline
from db.models.page_script import PageScript
from db.models.person import Person
from db.models.photo import Photo
from db.models.polling_station import PollingStation
from db.models.reading import Reading
from db.models.settlement import Settlement, SettlementFigure
from db.models.template import Template
from db.models.withdrawal import Withdrawal

__all__ = [
    "Condition",
    "Confirmation",
    "Constituency",
    "ConstituencyRule",
    "ContestingCandidate",
    "Copy",
    "CopyPage",
    "Device",
    "Draft",
    "DraftFigure",
    "DraftRemark",
    "Election",
    "Entry",
    "EntryEffort",
    "EntryFigure",
    "Fact",
    "FormLayout",
    "GoldFigure",
    "GoldForm",
    "LedgerLine",
    "OfficialFigure",
    "OfficialResult",
    "OwnDevice",
    "PageOutline",
    "PageScript",
    "Person",
    "Photo",
    "PollingStation",
    "Reading",
    "Settlement",
    "SettlementFigure",
    "StoreTable",
    "Template",
    "Withdrawal",
]
