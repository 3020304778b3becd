"""`translate evaluate`: sets, engines, tables, and what is refused."""

from __future__ import annotations

import json

import pytest

from tests.evaluation.newsroom import POOR, REFERENCES, ROWS, engine
from translator.cli import engines
from translator.errors import EngineError

TABLE = "".join(f"{urdu}\t{english}\n" for urdu, english in ROWS)
TERMS = "source,target\nبٹ کوائن,Bitcoin\nمرکزی بینک,central bank\n"


@pytest.fixture
def asked(monkeypatch):
    """The engines that were opened, by name."""
    names = []

    def open_engine(name, to):
        assert to == "en"
        names.append(name)
        if name == "none":
            raise EngineError("There is no engine 'none'.")
        return engine(REFERENCES if name == "good" else POOR, version=name or "1")

    monkeypatch.setattr(engines, "open_engine", open_engine)
    return names


@pytest.fixture
def room(command, asked, tmp_path, monkeypatch):
    assert asked == []
    monkeypatch.setattr("translator.cli.app._COMMANDS", {"evaluate": "translator.cli.evaluate"})
    monkeypatch.delenv("DOZABAN_SETS", raising=False)
    (tmp_path / "news.tsv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "news.ur").write_text("\n".join(urdu for urdu, _ in ROWS), encoding="utf-8")
    (tmp_path / "news.en").write_text("\n".join(REFERENCES), encoding="utf-8")
    (tmp_path / "theirs.txt").write_text("\n".join(REFERENCES), encoding="utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    return lambda *words: command("evaluate", *words, "--resamples", "100")


def names(said):
    return [system["name"] for system in json.loads(said)["systems"]]


def test_a_table_is_measured_alone_and_with_the_shipped_glossaries(room):
    code, said, error = room("news.tsv")
    assert (code, error) == (0, "")
    lines = said.splitlines()
    assert lines[0] == "news, 3 sentences"
    assert lines[2].split() == ["fake", "1", "fake", "1", "+", "glossary"]
    assert lines[3].startswith("BLEU")
    assert any(line.startswith("chrF2++|nrefs:1|") for line in lines)
    assert "bootstrap: 100 sets, seed 12345, two-sided percentile" in lines
    assert lines[-1].startswith("fake 1 + glossary against fake 1: chrF ")


def test_two_texts_are_measured_like_their_table(room):
    texts, table = room("news.ur", "news.en", "--json"), room("news.tsv", "--json")
    assert texts[0] == 0
    data = [json.loads(done[1]) for done in (texts, table)]
    assert data[0]["set"] == "news"
    assert data[0]["systems"][0]["translations"] == data[1]["systems"][0]["translations"]


@pytest.mark.parametrize("folder", ["data", "shared/data", "../data", "../shared/data"])
def test_a_set_is_found_near_by(room, tmp_path, monkeypatch, folder):
    below = tmp_path / "below"
    (below / folder).mkdir(parents=True)
    (below / folder / "small.tsv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(below)
    assert json.loads(room("--set", "small", "--json")[1])["set"] == "small"


def test_a_set_is_found_where_it_is_said_to_be(room, tmp_path, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "news.tsv").rename(tmp_path / "elsewhere" / "small.tsv")
    assert room("--set", "small", "--sets", "elsewhere")[0] == 0
    monkeypatch.setenv("DOZABAN_SETS", "elsewhere")
    assert room("--set", "small")[0] == 0


def test_without_a_glossary_the_engine_is_alone(room):
    data = json.loads(room("news.tsv", "--no-glossary", "--json")[1])
    assert [system["name"] for system in data["systems"]] == ["fake 1"]
    assert data["comparisons"] == []


def test_terms_of_a_newsroom_are_added(room):
    data = json.loads(room("news.tsv", "--glossary", "terms.csv", "--json")[1])
    signature = data["systems"][1]["signature"]
    assert signature != json.loads(room("news.tsv", "--json")[1])["systems"][1]["signature"]


def test_two_engines_are_compared(room, asked):
    _, said, _ = room("news.tsv", "--engine", "poor", "--against", "good", "--no-glossary")
    assert asked == ["poor", "good"]
    assert "fake good against fake poor: chrF +" in said


def test_a_ready_translation_takes_the_place_of_the_engine(room, asked):
    _, said, _ = room("news.tsv", "--hypotheses", "theirs.txt", "--json")
    assert names(said) == ["theirs.txt"]
    assert asked == []
    assert json.loads(said)["systems"][0]["scores"]["chrf"] == pytest.approx(100)


def test_a_ready_translation_is_compared_with_an_engine_that_is_named(room):
    words = ("news.tsv", "--hypotheses", "theirs.txt", "--engine", "poor", "--no-glossary")
    data = json.loads(room(*words, "--json")[1])
    assert [system["name"] for system in data["systems"]] == ["fake poor", "theirs.txt"]
    assert {c["system"] for c in data["comparisons"]} == {"theirs.txt"}


def test_a_limit_takes_the_first_sentences(room):
    words = ("news.tsv", "--limit", "2", "--hypotheses", "theirs.txt", "--engine", "poor")
    data = json.loads(room(*words, "--json")[1])
    assert data["sentences"] == 2
    assert {len(system["translations"]) for system in data["systems"]} == {2}


def test_the_seed_decides_what_is_drawn(room):
    def comparisons(*words):
        return json.loads(room("news.tsv", "--json", *words)[1])["comparisons"]

    assert comparisons("--seed", "5") == comparisons("--seed", "5")
    assert comparisons("--seed", "5") != comparisons("--seed", "6")


def test_a_page_is_written(room, tmp_path):
    code, said, _ = room("news.tsv", "--html", "report.html")
    assert (code, said.splitlines()[-1]) == (0, "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<html" in page
    assert all(sentence in page for sentence in REFERENCES)


def test_with_a_page_json_stays_json(room, tmp_path):
    assert names(room("news.tsv", "--html", "report.html", "--json")[1])
    assert (tmp_path / "report.html").is_file()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["news.tsv", "--html", "news.tsv"], "news.tsv is a file that is read"),
        (["news.tsv", "--html", "./link.html"], "link.html is a file that is read"),
        (["news.ur", "news.en", "--html", "news.en"], "news.en is a file that is read"),
        (["--set", "news", "--sets", ".", "--html", "news.tsv"], "news.tsv is a file that is read"),
        (
            ["news.tsv", "--hypotheses", "theirs.txt", "--html", "theirs.txt"],
            "theirs.txt is a file",
        ),
        (["news.tsv", "--glossary", "terms.csv", "--html", "terms.csv"], "terms.csv is a file"),
        (["news.tsv", "--html", ""], ". is a folder."),
        (["news.tsv", "--html", "/"], "/ is a folder."),
        (["news.tsv", "--html", "none/.."], "none/.. is a folder."),
        (["news.tsv", "--html", "news.en/report.html"], "news.en is no folder."),
        (["news.tsv", "--html", f"{'n' * 300}.html"], "nnn.html cannot be written"),
    ],
)
def test_a_place_that_a_page_cannot_have_is_refused_before_anything_is_done(
    room, asked, tmp_path, words, said
):
    (tmp_path / "link.html").hardlink_to(tmp_path / "news.tsv")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    code, out, error = room(*words)
    assert (code, out, asked) == (2, "", [])
    assert error.startswith("translate: --html: ")
    assert said in error
    assert error.count("\n") == 1
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


def test_the_folder_of_a_page_is_made(room, tmp_path):
    assert room("news.tsv", "--html", "new/pages/report.html")[0] == 0
    assert (tmp_path / "new" / "pages" / "report.html").is_file()


def test_engines_of_one_name_are_called_what_the_user_called_them(room, monkeypatch):
    monkeypatch.setattr(engines, "open_engine", lambda *_: engine(POOR))
    said = room("news.tsv", "--engine", "old", "--against", "new", "--no-glossary", "--json")[1]
    assert names(said) == ["fake 1 (old)", "fake 1 (new)"]
    monkeypatch.setenv("DOZABAN_ENGINE", "usual")
    assert names(room("news.tsv", "--against", "new", "--no-glossary", "--json")[1]) == [
        "fake 1 (usual)",
        "fake 1 (new)",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--set", "flores-dev"], "There is no flores-dev.tsv in"),
        (["news.ur"], "news.ur, line 1: there is no tab in it."),
        (["empty.tsv"], "empty.tsv: there is no sentence in the file."),
        (["latin.tsv"], "latin.tsv, line 1: this is not UTF-8."),
        (["short.ur", "news.en"], "news.en has 3 lines, but short.ur has 1."),
        (["news.tsv", "--hypotheses", "short.ur"], "short.ur has 1 line, but the set has 3."),
        (["none.tsv"], "none.tsv cannot be read"),
        (["news.tsv", "--engine", "none"], "There is no engine 'none'."),
    ],
)
def test_an_error_is_one_sentence(room, tmp_path, words, said):
    (tmp_path / "empty.tsv").touch()
    (tmp_path / "latin.tsv").write_bytes("café\tcoffee".encode("latin-1"))
    (tmp_path / "short.ur").write_text("خبر\n", encoding="utf-8")
    code, out, error = room(*words)
    assert (code, out) == (1, "")
    assert error.startswith(f"translate: {said}")
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["news.tsv", "--set", "small"],
        ["--json"],
        ["news.tsv", "--sets", "elsewhere"],
        ["news.tsv", "--glossary", "terms.csv", "--no-glossary"],
        ["news.tsv", "--limit", "0"],
        ["news.tsv", "--seed", "-1"],
        ["--set", "news", "--sets", "none"],
    ],
)
def test_wrong_usage_is_refused(room, words):
    assert room(*words)[0] == 2


def test_too_few_sets_are_not_drawn(room, command):
    assert room("news.tsv")[0] == 0
    assert command("evaluate", "news.tsv", "--resamples", "99")[0] == 2
