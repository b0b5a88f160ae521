"""Which templates count, looked up once for all. In: the store. Out: the template of a page of a form."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from db.models import Template
from db.queries import current_templates
from desktop.page.form_values import FormError
from desktop.workspace.layouts import Layouts

TemplateKey = tuple[str, int, int]
"""(form definition, candidates, page of the form)."""


@dataclass(frozen=True, slots=True)
class Templates:
    """A template that is older than its layout's present form does not count."""

    current: Mapping[TemplateKey, Template]
    layouts: Layouts

    @classmethod
    def look_up(cls, session: Session, code: str) -> "Templates":
        return cls(current_templates(session, code), Layouts.look_up(session, code))

    def find(self, key: TemplateKey) -> Template | None:
        fact = self.current.get(key)
        return None if fact is None or self.is_outdated(fact) else fact

    def has_candidates(self, fact: Template) -> bool:
        """False for one of a layout of single boxes; a layout that is not here may be any."""
        try:
            return self.layouts.find(fact.form_definition).table is not None
        except FormError:
            return True

    def is_outdated(self, fact: Template) -> bool:
        drawn_at = self.layouts.drawn_at(fact.form_definition)
        return drawn_at is not None and drawn_at > fact.recorded_at
