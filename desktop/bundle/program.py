"""The program's own version as it is installed, for the manifest."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """Such as "0.1.0"; "uninstalled" when run from a bare checkout."""
    try:
        return version("ginti")
    except PackageNotFoundError:
        return "uninstalled"
