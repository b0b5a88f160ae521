"""The store's schema, step by step. A migration never uses today's models: it says what it meant then."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

FOLDER = Path(__file__).parent
# every migration of this program, oldest first; a test compares it with the files in versions/.
# Knowing them here lets a store open without loading Alembic
REVISIONS = ("0001", "0002", "0003", "0004")
LATEST_REVISION = REVISIONS[-1]


def is_known_revision(revision: str) -> bool:
    return revision in REVISIONS


def make_config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config


def upgrade(connection: "Connection") -> None:
    """Runs the missing migrations inside the caller's transaction; commits nothing itself."""
    from alembic import command

    config = make_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
