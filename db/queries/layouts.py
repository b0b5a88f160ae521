"""A constituency's own form layouts, the templates of its forms, and the digits said of a page."""

from sqlmodel import Session, col

from db.choices import DigitScript
from db.models import FormLayout, PageScript, Template
from db.queries.current import latest_by, latest_of, read_standing, sort_by_time

PageKey = tuple[str, int]
TemplateKey = tuple[str, int, int]


def list_form_layouts(session: Session, code: str) -> list[FormLayout]:
    """The latest layout of each name, the one drawn or imported last at the end."""
    found = read_standing(session, FormLayout, col(FormLayout.constituency_code) == code)
    return sort_by_time(latest_by(found, lambda layout: layout.name).values())


def current_form_layout(session: Session, code: str) -> FormLayout | None:
    """The layout that the constituency's forms have; None: one of those that come with the program."""
    found = list_form_layouts(session, code)
    return latest_of(found) if found else None


def list_templates(session: Session, code: str) -> list[Template]:
    """Every template that was not withdrawn, oldest first."""
    return sort_by_time(read_standing(session, Template, col(Template.constituency_code) == code))


def current_templates(session: Session, code: str) -> dict[TemplateKey, Template]:
    """By (form definition, candidates, page of the form)."""
    return latest_by(
        list_templates(session, code), lambda each: (each.form_definition, each.candidates, each.form_page)
    )


def current_scripts(session: Session) -> dict[PageKey, DigitScript]:
    """(photo id, page of the photo) → what a person said last; pages left to the reader are not in it."""
    said = latest_by(read_standing(session, PageScript), lambda each: (each.photo_id, each.photo_page))
    return {key: fact.script for key, fact in said.items() if fact.script is not None}
