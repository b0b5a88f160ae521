"""A terminal, and workspaces of the specimen constituency to type at."""

import shutil

import pytest

from desktop.cli import main
from tests.builders.command_line import Terminal
from tests.builders.specimen_sheets import write_long_sheet


@pytest.fixture
def terminal(capsys):
    return Terminal(capsys)


@pytest.fixture(scope="session")
def specimen_template(tmp_path_factory):
    """The specimen's lists without figures, made once."""
    folder = tmp_path_factory.mktemp("template") / "bare"
    assert main(["new", str(folder), "--election", "specimen", "--constituency", "NA-999"]) == 0
    return folder


@pytest.fixture(scope="session")
def entered_template(tmp_path_factory, specimen_template):
    """The specimen with all known figures and its Form 47, made once."""
    folder = tmp_path_factory.mktemp("template") / "entered"
    shutil.copytree(specimen_template, folder)
    sheet = write_long_sheet(folder.parent / "typed.csv")
    assert main(["figures", str(folder), str(sheet), "--reader", "team 3"]) == 0
    from desktop.workspace.specimen import specimen_form47_path

    assert main(["official", str(folder), str(specimen_form47_path()), "--form", "47"]) == 0
    return folder


@pytest.fixture
def bare(tmp_path, specimen_template):
    return shutil.copytree(specimen_template, tmp_path / "bare")


@pytest.fixture
def entered(tmp_path, entered_template):
    return shutil.copytree(entered_template, tmp_path / "entered")
