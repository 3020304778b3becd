"""End to end: the installed command with the embedded model."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.cli.conftest import ARTICLE
from translator.urdu import has_arabic

pytestmark = pytest.mark.model


def test_an_article_becomes_a_page_in_both_languages(run, article, tmp_path):
    done = run(article, "--to", "en")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "output/site/article/index.html"
    page = (tmp_path / "output/site/article/index.html").read_text(encoding="utf-8")
    assert "شمالی کوریا نے پچھلے سال کرپٹو ایکسچینج سے رقم چرائی۔" in page
    assert "North Korea" in page
    assert (tmp_path / "output/site/article/article.md").is_file()


def test_it_works_without_any_network(run, article):
    done = run(article, wrap=["unshare", "--map-root-user", "--net"])

    assert done.returncode == 0, done.stderr


def test_a_second_run_translates_and_writes_nothing(run, article, tmp_path):
    run(article)
    page = tmp_path / "output/site/article/index.html"
    before = page.stat().st_mtime_ns

    done = run(article)

    assert "Nothing new: all 5 sentences were translated before." in done.stdout
    assert page.stat().st_mtime_ns == before


def test_json_tells_everything_about_the_run(run, article):
    done = run(article, "--json")

    told = json.loads(done.stdout)
    assert told["engine"]["name"] == "ur_en"
    assert told["articles"][0]["segments"] == 5
    assert told["articles"][0]["translated"] == 5
    assert told["articles"][0]["terms"]["missed"] == 0
    assert not has_arabic(told["articles"][0]["title"]["en"])
    assert told["errors"] == []


def test_quiet_prints_nothing_when_all_is_well(run, article):
    done = run(article, "--quiet")

    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_a_folder_and_the_standard_input_are_articles_too(run, article, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    shutil.copy(article, folder / "one.txt")
    (folder / "two.md").write_text("# سرخی\n\nمیزائل کا تجربہ ہوا۔\n", encoding="utf-8")

    done = run(folder, "-", "--name", "piped.md", data="# امن\n\nجنگ بندی ہو گئی۔".encode())

    assert done.returncode == 0, done.stderr
    pages = {p.parent.name for p in (tmp_path / "output/site").glob("*/index.html")}
    assert pages == {"one", "two", "امن"}


def test_a_good_article_is_published_beside_a_bad_one(run, article, tmp_path):
    done = run("missing.txt", article)

    assert done.returncode == 1
    assert done.stderr == "translate: missing.txt: there is no such file. Check the name.\n"
    assert (tmp_path / "output/site/article/index.html").is_file()


def test_another_encoding_is_named(run, tmp_path):
    article = tmp_path / "old.txt"
    article.write_bytes(ARTICLE.replace("\n\n", "\r\n\r\n").encode("cp1256", "ignore"))

    done = run(article)

    assert done.returncode == 0, done.stderr
    assert "read as cp1256, since the file is not UTF-8" in done.stdout


def test_an_added_glossary_wins(run, article, tmp_path):
    added = tmp_path / "house.csv"
    added.write_text("source,target\nشمالی کوریا,Pyongyang\n", encoding="utf-8")

    run(article, "--glossary", added)

    page = (tmp_path / "output/site/article/index.html").read_text(encoding="utf-8")
    assert "Pyongyang" in page


def test_the_glossary_can_be_left_out(run, article):
    done = run(article, "--no-glossary", "--json")

    assert json.loads(done.stdout)["glossary"]["terms"] == 0


def test_a_terminal_without_urdu_letters_is_no_reason_to_fail(run, article):
    done = run(article, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})

    assert done.returncode == 0, done.stderr


def test_a_home_folder_that_cannot_be_written_is_no_reason_to_fail(run, article, tmp_path):
    file = tmp_path / "file"
    file.touch()
    nowhere = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), "")

    done = run(article, env={**nowhere, "HOME": str(file / "home")})

    assert done.returncode == 0, done.stderr
