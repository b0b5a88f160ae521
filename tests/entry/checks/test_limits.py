"""The limits of the checks are in one place and can be set for a constituency."""

from dataclasses import asdict

import pytest

from desktop.commands.checks import write_reference
from desktop.entry.checks.catalogue import find_all, load_catalogue
from desktop.entry.checks.limits import BadLimits, CheckLimits, load_limits
from tests.builders.check_examples import FIRING
from tests.builders.checked_forms import make_form, with_figures


def test_a_constituency_without_a_file_has_the_usual_limits(tmp_path):
    assert load_limits(tmp_path / "limits.toml") == CheckLimits()


def test_a_limit_that_is_set_is_used_and_the_others_stay(tmp_path):
    (tmp_path / "limits.toml").write_text("turnout_percent = 50\nidentical_least = 7\n", encoding="utf-8")
    limits = load_limits(tmp_path / "limits.toml")
    assert limits == CheckLimits(turnout_percent=50.0, identical_least=7)
    assert "W403" in {finding.code for finding in find_all(make_form(), limits)}
    assert "W403" not in {finding.code for finding in find_all(make_form())}


@pytest.mark.parametrize(
    "text",
    [
        "turnout = 50",
        "turnout_percent = 'much'",
        "turnout_percent = -1",
        "turnout_percent =",
        "poll_closes_hour = 24",
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(tmp_path, text):
    (tmp_path / "limits.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadLimits, match=r"limits\.toml"):
        load_limits(tmp_path / "limits.toml")


def test_a_turnout_of_more_than_all_voters_is_both_an_error_and_pointed_out():
    form = with_figures(make_form(), {"voters_assigned": 590})
    assert {"E208", "W403"} <= {finding.code for finding in find_all(form)}


def test_a_median_of_fewer_stations_than_the_limit_says_nothing():
    assert "W507" in {finding.code for finding in find_all(FIRING["W507"])}
    assert "W507" not in {
        finding.code for finding in find_all(FIRING["W507"], CheckLimits(median_least_stations=99))
    }


def test_the_reference_page_names_every_limit_and_the_file_it_is_set_in():
    page = "\n".join(write_reference(tuple(load_catalogue().values())))
    assert "limits.toml" in page
    assert all(f"`{name}`" in page for name in asdict(CheckLimits()))
