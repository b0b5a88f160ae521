"""Photos, how their pages were straightened, and what the machine read on them."""

from sqlmodel import Session, col

from db.models import PageOutline, Photo, Reading
from db.queries.current import latest_by, latest_of, read_standing, sort_by_time

PageKey = tuple[str, int]


def list_photos(session: Session) -> list[Photo]:
    """The photos that are not withdrawn, in the order they were taken in."""
    return sort_by_time(read_standing(session, Photo))


def find_photo_by_hash(session: Session, sha256_of_file: str) -> Photo | None:
    """The photo with exactly these bytes that was taken in first; None when it is new."""
    found = read_standing(session, Photo, col(Photo.sha256_of_file) == sha256_of_file)
    return min(found, key=lambda photo: (photo.recorded_at, photo.id), default=None)


def current_outline(session: Session, photo_id: str, page: int = 1) -> PageOutline | None:
    outlines = read_standing(
        session, PageOutline, col(PageOutline.photo_id) == photo_id, col(PageOutline.photo_page) == page
    )
    return latest_of(outlines) if outlines else None


def current_outlines(session: Session) -> dict[PageKey, PageOutline]:
    """By (photo id, page of the photo), for lists."""
    return latest_by(
        read_standing(session, PageOutline), lambda outline: (outline.photo_id, outline.photo_page)
    )


def latest_reading(session: Session, photo_id: str, page: int = 1) -> Reading | None:
    readings = read_standing(
        session, Reading, col(Reading.photo_id) == photo_id, col(Reading.photo_page) == page
    )
    return latest_of(readings) if readings else None


def latest_readings(session: Session) -> dict[PageKey, Reading]:
    """By (photo id, page of the photo), for lists."""
    return latest_by(read_standing(session, Reading), lambda reading: (reading.photo_id, reading.photo_page))
