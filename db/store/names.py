"""What a person calls a fact: by station, candidate, file or name. For the findings of a check."""

from db.facts.plain import Plain

_NAMES_OF_KINDS = {
    "form_layout": "“{name}” of {constituency_code}",
    "constituency_rule": "of {constituency_code}",
    "template": "of page {form_page} of “{form_definition}”",
}


class Names:
    """Made from all facts (plain), because an entry is named by the station of its copy."""

    def __init__(self, facts: list[Plain]) -> None:
        self._copies = {fact["id"]: fact["content"] for fact in facts if fact["kind"] == "copy"}
        self._photos = {fact["id"]: fact["content"] for fact in facts if fact["kind"] == "photo"}

    def knows(self, copy_id: str) -> bool:
        return copy_id in self._copies

    def of(self, fact: Plain) -> str:
        kind, content = str(fact["kind"]).replace("_", " "), fact["content"]
        if "copy_id" in content and content["copy_id"] in self._copies:
            return f"{kind} of {_station(self._copies[content['copy_id']])}"
        if "photo_id" in content and content["photo_id"] in self._photos:
            return f"{kind} of photo {self._photos[content['photo_id']]['file_name']}"
        return f"{kind} {_own_name(fact)}"


def name_of_row(row: Plain) -> str:
    """A figure by its field (and station), a page by its position."""
    if "field" not in row:
        return f"page {row.get('position')}"
    serial = row.get("station_serial")
    return str(row["field"]) if serial is None else f"station {serial}, {row['field']}"


def _own_name(fact: Plain) -> str:
    content = fact["content"]
    if fact["kind"] in _NAMES_OF_KINDS:
        return _NAMES_OF_KINDS[fact["kind"]].format_map(content)
    if "station_serial" in content:
        return f"of {_station(content)}"
    if "ballot_serial" in content:
        return f"{content['ballot_serial']} ({content['constituency_code']}) {content['name_en']}"
    if "serial" in content:
        return f"{content['serial']} ({content['constituency_code']}) {content['name_en']}"
    if "form" in content:
        return f"{content['form']} of {content['constituency_code']}, {content.get('source_name', '')}"
    return str(content.get("file_name") or content.get("name") or content.get("code") or fact["id"])


def _station(content: Plain) -> str:
    return f"station {content['station_serial']} ({content['constituency_code']})"
