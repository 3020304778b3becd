"""`translate remove`: an edition that shall be no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.store import Store

OWN = Path("output/site/khabar")


def test_an_edition_goes_with_its_pages(desk):
    assert OWN.exists()
    code, out, err = desk("remove", "khabar", "--yes")
    assert (code, err) == (0, "")
    assert out == "khabar was removed; `translate publish` takes it off the site.\n"
    assert not OWN.exists()
    assert Path("khabar.txt").exists()
    with Store("output/editions.db") as store:
        assert store.slugs() == []


def test_the_next_publishing_takes_it_off_the_site(desk):
    desk("publish", "--require", "draft")
    assert Path("output/pages/khabar/index.html").exists()
    desk("remove", "khabar", "-y")
    assert not Path("output/pages/khabar").exists()
    assert OWN.exists()
    assert "(1 removed)" in desk("publish")[1]
    assert not OWN.exists()


@pytest.mark.usefixtures("desk")
def test_it_is_asked_for_first(run):
    done = run("remove", "khabar", data=b"y\n")
    assert done.returncode == 0
    assert "Remove khabar with its reviews and history, for good?" in done.stdout
    assert not OWN.exists()


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("answer", [b"n\n", b"\n", b""])
def test_nothing_goes_without_a_yes(run, answer):
    done = run("remove", "khabar", data=answer)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert OWN.exists()
    with Store("output/editions.db") as store:
        assert store.slugs() == ["khabar"]


def test_who_says_no_leaves_as_if_they_had_stopped_it(desk, monkeypatch):
    monkeypatch.setattr("typer.confirm", lambda _: False)
    code, out, err = desk("remove", "khabar")
    assert (code, out, err) == (130, "", "translate: Nothing was removed.\n")


def test_an_edition_that_is_not_there_is_told(desk):
    code, _, err = desk("remove", "other", "--yes")
    assert code == 1
    assert "other" in err
    assert OWN.exists()
