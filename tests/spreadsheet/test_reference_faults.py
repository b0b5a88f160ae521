from importlib import resources

from desktop.spreadsheet.reference_faults import describe_faults


def test_the_readme_says_what_is_measured() -> None:
    readme = (resources.files("resources") / "reference" / "ge2024" / "README.md").read_text(encoding="utf-8")
    assert describe_faults("ge2024") in readme
