"""Templates: the constituency's printed form as it looks straight, by which its other photos are found.

The first form that a person has confirmed becomes the template of its page by itself; a person may choose
another photo, or withdraw it. In: photos whose page is known. Out: `template` facts, their pictures.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.models import Photo, Template
from db.queries import list_people
from db.queries import list_templates as query_templates
from desktop.page.template import make_template, template_to_png
from desktop.workspace.errors import NoPageForTemplate, NoSuchTemplate
from desktop.workspace.facts import append, withdraw
from desktop.workspace.handle import Workspace
from desktop.workspace.known_templates import Templates
from desktop.workspace.straight_pages import StraightPage, find_straight_page
from desktop.workspace.tray import find_photo


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One template. `photo_id` is None, and `file_name` "", for one that came without its photo.

    `picture`: the straight page as a grey PNG; None when the file is not here. `is_current`: photos of this
    page of the form are found by it. `is_outdated`: the layout was drawn anew since, so it is not used.
    `has_candidates`: it is for forms with that many `candidates`; False for one of single boxes.
    """

    id: str
    form_definition: str
    candidates: int
    form_page: int
    photo_id: str | None
    photo_page: int
    file_name: str
    person: str
    recorded_at: datetime
    picture: Path | None
    is_current: bool
    is_outdated: bool
    has_candidates: bool = True


def list_templates(workspace: Workspace) -> tuple[TemplateRow, ...]:
    """Every template that was not withdrawn, the latest first."""
    with workspace.store.reading_session() as session:
        templates = Templates.look_up(session, workspace.constituency_code)
        people = {person.id: person.name for person in list_people(session)}
        facts = query_templates(session, workspace.constituency_code)
        photos = {fact.id: session.get(Photo, fact.photo_id) for fact in facts if fact.photo_id}
    return tuple(
        TemplateRow(
            id=fact.id,
            form_definition=fact.form_definition,
            candidates=fact.candidates,
            form_page=fact.form_page,
            photo_id=fact.photo_id,
            photo_page=fact.photo_page,
            file_name=photo.file_name if (photo := photos.get(fact.id)) else "",
            person=people.get(fact.person_id or "", ""),
            recorded_at=fact.recorded_at,
            picture=workspace.store.file_path("files", fact.file_sha256),
            is_current=templates.find((fact.form_definition, fact.candidates, fact.form_page)) == fact,
            is_outdated=templates.is_outdated(fact),
            has_candidates=templates.has_candidates(fact),
        )
        for fact in reversed(facts)
    )


def set_template(workspace: Workspace, photo_id: str, page: int = 1) -> str:
    """A photo page becomes the template of its page of the form, before any other; returns the fact's id.

    Raises NoSuchPhoto, NoPageForTemplate when no form was found in it, and the photo's own known errors.
    """
    found = find_straight_page(workspace, photo_id, page)
    if found is None:
        with workspace.store.reading_session() as session:
            raise NoPageForTemplate(file_name=find_photo(session, photo_id, page).file_name)
    return keep_template(workspace, found)


def withdraw_template(workspace: Workspace, template_id: str, reason: str) -> None:
    """Retracts a template; the one before it counts again, if there is one. Raises NoSuchTemplate."""
    with workspace.store.transaction() as session:
        standing = query_templates(session, workspace.constituency_code)
        if all(fact.id != template_id for fact in standing):
            raise NoSuchTemplate
        withdraw(session, workspace, Template.kind, template_id, reason)


def keep_template(workspace: Workspace, found: StraightPage) -> str:
    """The straight page as the template of its page of the form; returns the fact's id."""
    template = make_template(found.page, found.sheet.form, found.sheet.candidates)
    sha256 = workspace.store.put_file(template_to_png(template), "files", "png")
    fact = Template(
        constituency_code=workspace.constituency_code,
        form_definition=found.sheet.form.name,
        candidates=found.sheet.candidates,
        form_page=found.page.number,
        photo_id=found.sheet.photo.id,
        photo_page=found.sheet.page,
        file_sha256=sha256,
    )
    with workspace.store.transaction() as session:
        return append(session, workspace, fact).id


def current_template(workspace: Workspace, form: str, candidates: int, form_page: int) -> TemplateRow | None:
    """The template by which photos of this page of the form are found; None when there is none."""
    key = (form, candidates, form_page)
    rows = (row for row in list_templates(workspace) if row.is_current)
    return next((row for row in rows if (row.form_definition, row.candidates, row.form_page) == key), None)
