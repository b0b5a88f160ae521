"""Who may import whom (README, “Who may import whom”): read from the source, so lazy imports count too."""

import ast
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
ROAD = ["photo", "page", "reading", "entry", "comparison", "report", "bundle", "spreadsheet", "workspace"]
ROAD_BEHIND = {
    "photo": set(),
    "page": {"photo"},
    "reading": {"photo", "page"},
    "spreadsheet": set(),
    "entry": {"photo", "page", "reading"},
    "comparison": {"entry"},
    "report": {"comparison", "entry"},
    "bundle": {"comparison", "entry"},
    "workspace": set(ROAD),
    "commands": {*ROAD, "workspace"},
    "ui": {*ROAD, "workspace"},
}
FORBIDDEN_LIBRARIES = {
    "db": {"desktop", "PySide6", "PIL", "cv2", "pytesseract", "numpy"},
    "desktop/photo": {"PySide6", "sqlmodel", "sqlalchemy", "pytesseract"},
    "desktop/page": {"PySide6", "sqlmodel", "sqlalchemy", "pytesseract"},
    "desktop/reading": {"PySide6", "sqlmodel", "sqlalchemy"},
    "desktop/entry": {"PySide6"},
    "desktop/comparison": {"PySide6"},
    "desktop/report": {"PySide6"},
    "desktop/bundle": {"PySide6"},
    "desktop/spreadsheet": {"PySide6", "sqlmodel", "sqlalchemy"},
    "desktop/workspace": {"PySide6"},
    "desktop/commands": {"PySide6", "sqlmodel", "sqlalchemy"},
    "desktop/ui": {"sqlmodel", "sqlalchemy", "pytesseract", "alembic"},
}
PURE_DB_MODULES = {"db", "db.errors", "db.figures", "db.fields", "db.listed"}
NO_STORE = ["desktop/photo", "desktop/page", "desktop/reading", "desktop/spreadsheet", "desktop/ui"]


def list_imports(path: Path) -> set[str]:
    """Every module named by an import statement anywhere in the file, type-only ones left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    type_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    names: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in type_only:
            continue
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            if node.module in {"db", "desktop"}:
                names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def list_files(folder: str) -> list[Path]:
    return sorted((TOP / folder).rglob("*.py"))


@pytest.mark.parametrize("folder", FORBIDDEN_LIBRARIES)
def test_a_package_imports_none_of_the_libraries_closed_to_it(folder):
    closed = FORBIDDEN_LIBRARIES[folder]
    found = {
        f"{path.relative_to(TOP)}: {name}"
        for path in list_files(folder)
        for name in list_imports(path)
        if name.partition(".")[0] in closed
    }
    assert found == set()


@pytest.mark.parametrize("package", ROAD_BEHIND)
def test_imports_point_back_up_the_road(package):
    allowed = {package, *ROAD_BEHIND[package]}
    found = {
        f"{path.relative_to(TOP)}: {name}"
        for path in list_files(f"desktop/{package}")
        for name in list_imports(path)
        if name.startswith("desktop.") and name.split(".")[1] not in allowed
    }
    assert found == set()


@pytest.mark.parametrize("folder", NO_STORE)
def test_what_stands_before_the_store_or_shows_it_never_sees_a_session(folder):
    found = {
        f"{path.relative_to(TOP)}: {name}"
        for path in list_files(folder)
        for name in list_imports(path)
        if name.partition(".")[0] == "db"
        and name not in PURE_DB_MODULES
        and not any(name.startswith(f"{pure}.") for pure in PURE_DB_MODULES - {"db"})
    }
    assert found == set()


def test_only_the_window_and_the_app_know_qt():
    knowing = {
        str(path.relative_to(TOP))
        for folder in ("desktop", "db")
        for path in list_files(folder)
        if any(name.partition(".")[0] == "PySide6" for name in list_imports(path))
    }
    assert {path for path in knowing if not path.startswith("desktop/ui/")} <= {"desktop/app.py"}


@pytest.mark.parametrize("library", ["pytesseract"])
def test_an_outside_program_is_known_to_one_file(library):
    knowing = [
        path
        for path in list_files("desktop")
        if any(name.partition(".")[0] == library for name in list_imports(path))
    ]
    assert len(knowing) == 1
