"""How the command says no: one clear sentence, the right exit code, nothing written."""

from __future__ import annotations

import json

import pytest


def assert_one_sentence(done, code, *parts):
    assert done.returncode == code
    assert done.stdout == ""
    assert done.stderr.startswith("translate: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    for part in parts:
        assert part in done.stderr


def test_help_shows_the_article_form_first(run):
    done = run("--help")

    assert done.returncode == 0
    assert done.stdout.index("translate article.txt --to en") < done.stdout.index("--out")


def test_no_words_at_all_show_the_help(run):
    done = run()

    assert done.returncode == 2
    assert "Usage" in done.stdout + done.stderr


def test_the_version_is_told(run):
    assert run("--version").stdout == "dozaban 0.1.0\n"


def test_an_unknown_option_is_wrong_usage(run):
    assert run("--colour", "x.txt").returncode == 2


def test_options_without_an_article_are_wrong_usage(run):
    assert_one_sentence(run("--quiet"), 2, "Name an article")


def test_two_glossary_options_that_contradict_are_wrong_usage(run, article):
    done = run(article, "--glossary", "x.csv", "--no-glossary")

    assert_one_sentence(done, 2, "either --glossary or --no-glossary")


def test_an_unknown_file_type_is_refused(run, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")

    assert_one_sentence(run("a.pdf"), 1, "files that end in .pdf", ".txt")


def test_an_empty_file_is_refused(run, tmp_path):
    (tmp_path / "a.txt").touch()

    assert_one_sentence(run("a.txt"), 1, "a.txt: the file is empty")


def test_a_binary_file_is_refused(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 8)

    assert_one_sentence(run("a.txt"), 1, "does not look like a text file")


def test_a_text_that_is_not_urdu_is_refused_and_can_be_forced(run, tmp_path):
    (tmp_path / "a.txt").write_text("This is English.\n\nAll of it.", encoding="utf-8")

    assert_one_sentence(run("a.txt"), 1, "does not look like an Urdu article", "--force")
    assert not (tmp_path / "output").exists()
    assert run("a.txt", "--force").returncode == 0


def test_a_folder_without_articles_is_refused(run, tmp_path):
    (tmp_path / "empty.txt").mkdir()

    assert_one_sentence(run("empty.txt"), 1, "no article in this folder")


def test_an_output_folder_that_cannot_be_made_is_refused(run, article):
    assert_one_sentence(run(article, "--out", article / "x"), 1, "cannot be made", "--out")


def test_a_folder_in_the_place_of_the_page_is_refused(run, article, tmp_path):
    (tmp_path / "output/site/article/index.html").mkdir(parents=True)

    assert_one_sentence(run(article), 1, "index.html cannot be written")


def test_a_damaged_database_is_refused(run, article, tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "output/editions.db").write_bytes(b"no database" * 100)

    assert_one_sentence(run(article), 1, "editions.db cannot be used")


def test_an_unknown_engine_is_refused(run, article):
    assert_one_sentence(run(article, "--engine", "xx_yy"), 1, "no engine called 'xx_yy'")


def test_another_language_is_refused(run, article):
    assert_one_sentence(run(article, "--to", "fr"), 1, "'fr'", "translate models list")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("source,note\nکرپٹو,x\n", "line 1, column 12: the column 'target' is missing"),
        ('source,target\n"کرپٹو,crypto\n', "line 2, column 1: the quotation mark that opens here"),
        ("source,target\nکرپٹو,\n", "line 2, column 7: the target is empty"),
    ],
)
def test_a_malformed_glossary_is_refused(run, article, tmp_path, content, part):
    (tmp_path / "bad.csv").write_text(content, encoding="utf-8")

    assert_one_sentence(run(article, "--glossary", "bad.csv"), 1, "bad.csv", part)


def test_the_engines_are_listed(run):
    assert run("--engine", "list").stdout.startswith("embedded  ur → en  ")
    engines = json.loads(run("--engine", "list", "--json").stdout)["engines"]
    assert engines[0]["name"] == "embedded"
