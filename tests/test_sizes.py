"""Files, functions and classes stay within the project's limits, and every module says what it is for."""

from tests.report_sizes import find_modules_without_a_docstring, list_oversized


def test_no_file_function_or_class_is_over_its_limit():
    assert [piece.name for piece in list_oversized()] == []


def test_every_module_says_what_it_is_for():
    assert find_modules_without_a_docstring() == []
