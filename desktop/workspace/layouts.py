"""The constituency's own form layouts beside those that come with the program.

In: a form definition drawn by hand or from a file. Out: which layout a form has, by name or as the usual one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlmodel import Session

from db.choices import StationForm
from db.errors import KnownError
from db.models import FormLayout
from db.queries import list_form_layouts, list_people
from db.queries.current import latest_of
from desktop.page.form_definition import list_forms, load_form, parse_form
from desktop.page.form_toml import form_to_toml
from desktop.page.form_values import ContradictoryForm, FormDefinition, FormNotKnown
from desktop.workspace.errors import LayoutNameTaken, NoSuchLayout
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace

DEFAULT_FORMS = {StationForm.FORM45: "form45-table-1", StationForm.FORM46: "form46-1"}
"""The program's own layout of each form, used where the constituency has none."""


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One of the constituency's own layouts, as it was drawn or imported last.

    `form` is None, and `problem` says why, for one that this program cannot read. `is_usual`: photos and
    copies of which nobody said another layout have this one.
    """

    name: str
    form: FormDefinition | None
    problem: KnownError | None
    note: str
    person: str
    recorded_at: datetime
    is_usual: bool


@dataclass(frozen=True, slots=True)
class Layouts:
    """What layouts there are, looked up once. `own` are the constituency's by name, the latest at the end."""

    own: dict[str, FormLayout]

    @classmethod
    def look_up(cls, session: Session, workspace_code: str) -> "Layouts":
        return cls({fact.name: fact for fact in list_form_layouts(session, workspace_code)})

    def find(self, name: str) -> FormDefinition:
        """The layout `name`, "" for the usual Form 45; the constituency's own goes before the program's.

        Raises FormNotKnown, and DamagedFormFile or ContradictoryForm for one of the constituency's own.
        """
        if not name:
            return self.find_usual(StationForm.FORM45)
        if name in self.own:
            return _parse(name, self.own[name].definition)
        if name not in list_forms():
            raise FormNotKnown(name=name, known=", ".join(self.names))
        return load_form(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The constituency's own, then the program's."""
        return (*reversed(self.own), *(name for name in list_forms() if name not in self.own))

    def find_for(self, form: StationForm, name: str) -> FormDefinition:
        """The layout `name` of this very form; the usual one for "" and for a layout of another form.

        Raises as `find`.
        """
        found = self.find(name) if name else None
        return found if found is not None and found.form == form.value else self.find_usual(form)

    def find_usual(self, form: StationForm) -> FormDefinition:
        """The layout of a form of which nobody said another."""
        return self.find_own_usual(form) or load_form(DEFAULT_FORMS[form])

    def find_own_usual(self, form: StationForm) -> FormDefinition | None:
        """The layout of this form that was drawn or imported last and can be used; None without one."""
        usable = [each for each in self.own.values() if each.form is form and _try_parse(each)]
        return _try_parse(latest_of(usable)) if usable else None

    def drawn_at(self, name: str) -> datetime | None:
        """When one of the constituency's own took its present form."""
        return self.own[name].recorded_at if name in self.own else None


def save_layout(workspace: Workspace, form: FormDefinition, note: str = "") -> str:
    """Keeps a layout as the constituency's own; of that name and as the usual one it counts from now on.

    Returns the id of the fact. Raises LayoutNameTaken for the name of one of the program's own,
    ContradictoryForm for a layout of another form than 45 or 46.
    """
    if form.form not in set(StationForm):
        raise ContradictoryForm(name=form.name, what=f"“{form.form}” is no form of a polling station")
    if form.name in list_forms():
        raise LayoutNameTaken(name=form.name)
    fact = FormLayout(
        constituency_code=workspace.constituency_code,
        name=form.name,
        form=StationForm(form.form),
        definition=form_to_toml(form),
        note=note,
    )
    with workspace.store.transaction() as session:
        return append(session, workspace, fact).id


def current_layout(workspace: Workspace, form: str = StationForm.FORM45) -> FormDefinition | None:
    """The constituency's own layout that is used where nobody said another; None: the program's usual one."""
    with workspace.store.reading_session() as session:
        return Layouts.look_up(session, workspace.constituency_code).find_own_usual(StationForm(form))


def find_form(workspace: Workspace, name: str) -> FormDefinition:
    """As `Layouts.find`."""
    with workspace.store.reading_session() as session:
        return Layouts.look_up(session, workspace.constituency_code).find(name)


def list_form_names(workspace: Workspace) -> tuple[str, ...]:
    """Every layout a copy may have: the constituency's own, latest first, then those of the program."""
    with workspace.store.reading_session() as session:
        return Layouts.look_up(session, workspace.constituency_code).names


def list_layouts(workspace: Workspace) -> tuple[LayoutRow, ...]:
    """The constituency's own layouts, the latest first."""
    with workspace.store.reading_session() as session:
        layouts = Layouts.look_up(session, workspace.constituency_code)
        people = {person.id: person.name for person in list_people(session)}
    usual = [layouts.find_own_usual(form) for form in StationForm]
    return tuple(_show(fact, people, usual) for fact in reversed(layouts.own.values()))


def withdraw_layout(workspace: Workspace, name: str, reason: str) -> None:
    """Retracts the layout `name` as it is now; what it was before, or the one before it, counts again.

    Raises NoSuchLayout.
    """
    with workspace.store.transaction() as session:
        own = Layouts.look_up(session, workspace.constituency_code).own
        if name not in own:
            raise NoSuchLayout(name=name)
        withdraw(session, workspace, FormLayout.kind, own[name].id, reason)


def _show(fact: FormLayout, people: Mapping[str, str], usual: Sequence[FormDefinition | None]) -> LayoutRow:
    form, problem = None, None
    try:
        form = _parse(fact.name, fact.definition)
    except KnownError as error:
        problem = error
    return LayoutRow(
        name=fact.name,
        form=form,
        problem=problem,
        note=fact.note,
        person=people.get(fact.person_id or "", ""),
        recorded_at=fact.recorded_at,
        is_usual=form is not None and form in usual,
    )


def _try_parse(fact: FormLayout) -> FormDefinition | None:
    """None for a layout of a newer program: the one before it is used."""
    try:
        return _parse(fact.name, fact.definition)
    except KnownError:
        return None


@lru_cache(maxsize=32)
def _parse(name: str, definition: str) -> FormDefinition:
    return parse_form(name, definition)
