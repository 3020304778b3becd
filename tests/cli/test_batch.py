"""`translate batch`: folders of any size, and again what changed since."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.cli.batches import SENTENCES, archive
from translator.workflow import intake

__all__ = ["archive"]

FIRST = {"published": 3, "unchanged": 0, "failed": 0, "translated": 3, "reused": 0, "code": 0}
NOTHING_NEW = {"published": 0, "unchanged": 3, "failed": 0, "translated": 0, "reused": 0, "code": 0}


def test_every_article_of_a_folder_gets_its_pages(archive):
    archive.write("2025/d.md", "# سرخی یہاں ہے\n\nبارش ہوئی۔")
    code, out, err = archive.run()
    assert (code, err) == (0, "")
    assert archive.pages() == ["a", "b", "c", "d"]
    published, sentences, terms = out.splitlines()
    assert published == "4 articles published, 0 unchanged, 0 failed."
    assert sentences.startswith("5 sentences translated, ")
    assert " a second, 0 kept from before. Took " in sentences
    assert terms.startswith("Terms: 0 met, 0 met by a variant, 0 missed; 0 findings (translate st")
    page = (archive.site / "a/index.html").read_text(encoding="utf-8")
    assert SENTENCES["a"] in page


def test_a_second_run_reads_nothing_and_writes_nothing(archive, monkeypatch):
    assert archive.counts() == FIRST
    before = {p: p.stat().st_mtime_ns for p in archive.site.rglob("*.*")}
    monkeypatch.setattr(intake, "read", lambda *_, **__: pytest.fail("it was read"))
    assert archive.counts() == NOTHING_NEW
    assert {p: p.stat().st_mtime_ns for p in archive.site.rglob("*.*")} == before
    _, out, _ = archive.run()
    assert out.splitlines()[0] == "0 articles published, 3 unchanged, 0 failed."
    assert out.splitlines()[1].startswith("0 sentences translated, 0 kept from before. Took ")
    assert len(out.splitlines()) == 2


def test_again_reads_everything_and_translates_nothing(archive):
    archive.run()
    assert archive.counts("--again") == {**FIRST, "translated": 0, "reused": 3}
    assert archive.asked == []


def test_a_changed_file_is_done_again(archive):
    archive.run()
    archive.write("b.txt", f"{SENTENCES['b']} بازار بند ہے۔")
    found = archive.counts()
    assert (found["published"], found["unchanged"]) == (1, 2)
    assert archive.asked == ["بازار بند ہے۔"]


def test_a_file_of_the_same_size_that_was_written_again_is_read_again(archive):
    path = archive.write("b.txt", SENTENCES["b"])
    archive.run()
    os.utime(path, ns=(1, 1))
    assert archive.counts() == {**NOTHING_NEW, "published": 1, "unchanged": 2, "reused": 1}


def test_another_glossary_reads_all_and_translates_what_has_its_terms(archive, command):
    Path("own.csv").write_text("source,target,note\nآم,mango,\n", encoding="utf-8")
    words = ("batch", archive.folder, "--glossary", "own.csv", "--json")
    command(*words)
    Path("own.csv").write_text("source,target,note\nآم,mangoes,\n", encoding="utf-8")
    archive.asked.clear()
    told = json.loads(command(*words)[1])
    assert told["articles"] == {"published": 3, "unchanged": 0, "failed": 0}
    assert told["sentences"] == {"translated": 1, "reused": 2}
    assert set(archive.asked) == {"کسان منڈی میں mangoes لائے۔"}
    assert told["terms"]["met"] == 1
    assert json.loads(command(*words)[1])["articles"]["unchanged"] == 3


@pytest.mark.parametrize("page", ["index.html", "b.md"])
def test_an_article_of_which_a_page_is_gone_is_published_again(archive, page):
    archive.run()
    (archive.site / "b" / page).unlink()
    assert archive.counts() == {**NOTHING_NEW, "published": 1, "unchanged": 2, "reused": 1}
    assert archive.pages() == ["a", "b", "c"]


def test_an_edition_that_was_removed_is_made_again(archive, command):
    archive.run()
    assert command("remove", "b", "--yes")[0] == 0
    assert archive.pages() == ["a", "c"]
    assert archive.counts() == {**NOTHING_NEW, "published": 1, "unchanged": 2, "reused": 1}
    assert archive.pages() == ["a", "b", "c"]


def test_an_output_folder_within_the_articles_is_not_read(archive):
    out = archive.folder / "out"
    assert archive.counts("--out", out) == FIRST
    assert (out / "site/a/a.md").is_file()
    assert archive.counts("--out", out) == NOTHING_NEW


def test_articles_of_the_same_name_get_two_pages_and_keep_them(archive):
    archive.write("2024/a.txt", "بارش ہوئی۔")
    archive.run()
    assert archive.pages() == ["a", "a-2", "b", "c"]
    before = {p: p.read_bytes() for p in archive.site.rglob("*.*")}
    archive.run("--again")
    assert {p: p.read_bytes() for p in archive.site.rglob("*.*")} == before


def test_an_article_that_was_moved_keeps_its_page(archive):
    archive.run()
    (archive.folder / "old").mkdir()
    shutil.move(archive.folder / "b.txt", archive.folder / "old/b.txt")
    assert archive.counts()["translated"] == 0
    assert archive.pages() == ["a", "b", "c"]


def test_quiet_says_nothing(archive):
    assert archive.run("--quiet") == (0, "", "")


def test_json_tells_everything(archive):
    bad = archive.write("z.txt", "")
    code, out, err = archive.run("--json")
    told = json.loads(out)
    assert (code, err) == (1, "")
    assert set(told) == {
        "engine", "seconds", "articles", "sentences", "terms", "findings", "errors",
    }  # fmt: skip
    assert told["engine"]["name"] == "fake"
    assert told["engine"]["signature"] == "engine:fake|version:1"
    assert told["articles"] == {"published": 3, "unchanged": 0, "failed": 1}
    assert told["terms"] == {"met": 0, "variant": 0, "missed": 0}
    (error,) = told["errors"]
    assert error["source"] == str(bad)
    assert error["message"].endswith("the file is empty. Put the article's text into it.")


def test_jobs_are_the_threads_of_the_engine(archive):
    archive.run("--jobs", 3)
    archive.run()
    assert archive.threads == [3, None]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--jobs", "2", "--cluster", "tcp://127.0.0.1:8786"), "Use either --jobs or --cluster"),
        (("--jobs", "0"), "--jobs"),
        (("--glossary", "own.csv"), "Use either --glossary or --no-glossary"),
    ],
)
def test_what_does_not_fit_together_is_wrong_usage(archive, words, said):
    code, out, err = archive.run(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert not Path("output").exists()
