"""The stage, from gathered files to cleaned ones."""

from __future__ import annotations

import json

import pytest

from tests.training.e5 import make_tiny_e5
from training.clean import stage
from training.config import load_config
from training.errors import TrainingError
from training.workspace import Workspace

RECIPE = """
work = "work"
dev = ["dev.tsv"]

[start]
kind = "random"

[[sources]]
name = "papers"
kind = "tsv"
path = "papers.tsv"

[[sources]]
name = "labels"
kind = "tsv"
path = "labels.tsv"
domain = "ui"

[[mono]]
name = "talk"
language = "en"
path = "talk.txt"
"""
PAPERS = """\
سڑک “بند” ہے۔\tThe road is “shut”.
پولیس نے 12 افراد کو گرفتار کیا۔\tPolice arrested 15 people.
شکریہ جناب\tMany thanks to you
سڑک "بند" ہے۔\tThe road is "shut".
بازار آج کھلا ہے۔\tThe market is open today.
ایک کالم
"""
LABELS = "بازار آج کھلا ہے۔\tThe market is open today.\nکھولیں\tOpen\n"
TALK = "A <good> word.\nThank you, sir!\nA <good> word.\nNo no no no no.\n"


@pytest.fixture
def shop(tmp_path):
    """A recipe, and what the stage before made of it."""
    (tmp_path / "recipe.toml").write_text(RECIPE, encoding="utf-8")
    (tmp_path / "dev.tsv").write_text("شکریہ جناب!\tThank you, sir.\n", encoding="utf-8")
    gathered = tmp_path / "work" / "gather"
    (gathered / "mono").mkdir(parents=True)
    (gathered / "papers.tsv").write_text(PAPERS, encoding="utf-8")
    (gathered / "labels.tsv").write_text(LABELS, encoding="utf-8")
    (gathered / "mono" / "talk.txt").write_text(TALK, encoding="utf-8")
    return tmp_path


def _run(shop, **similarity):
    config = load_config(shop / "recipe.toml")
    if similarity:
        clean = config.clean.model_copy(
            update={"similarity": config.clean.similarity.model_copy(update=similarity)}
        )
        config = config.model_copy(update={"clean": clean})
    said, work = [], Workspace(config.work)
    stage.run(config, work, said.append)
    return work, said


def _lines(work, name):
    return (work.folder("clean") / name).read_text(encoding="utf-8").splitlines()


def test_kept_pairs_are_written_in_order_with_their_source(shop):
    work, said = _run(shop)
    assert _lines(work, "pairs.tsv") == [
        'سڑک "بند" ہے۔\tThe road is "shut".\tpapers',
        "بازار آج کھلا ہے۔\tThe market is open today.\tpapers",
        "کھولیں\tOpen\tlabels",
    ]
    assert _lines(work, "mono.en.txt") == ["A <good> word."]
    assert _lines(work, "mono.ur.txt") == []
    assert said[0].startswith("The meaning of both sides is not compared")
    assert said[1:] == [
        "papers: 2 of 6 pairs kept.",
        "labels: 1 of 2 pairs kept.",
        "talk: 1 of 4 sentences kept.",
    ]
    assert work.noted("clean") == {"pairs": 8, "kept": 3, "mono": 1}


def test_the_report_counts_what_each_rule_dropped_and_shows_it(shop):
    work, _ = _run(shop)
    data = json.loads("\n".join(_lines(work, "report.json")))
    papers, labels = data["sources"]
    assert papers["dropped"] == {"empty": 1, "numbers": 1, "overlap": 1, "duplicate": 1}
    assert papers["examples"]["numbers"] == [
        ["پولیس نے 12 افراد کو گرفتار کیا۔", "Police arrested 15 people."]
    ]
    assert (labels["name"], labels["found"], labels["kept"]) == ("labels", 2, 1)
    assert data["mono"][0]["dropped"] == {"repeated": 1, "overlap": 1, "alike": 1}
    page = _lines(work, "report.md")
    assert "| Pairs | found | kept | empty | numbers | overlap | duplicate |" in page
    assert "| papers | 6 | 2 | 1 | 1 | 1 | 1 |" in page
    assert "| **all** | 8 | 3 | 1 | 1 | 1 | 2 |" in page
    assert "## numbers: figures that do not agree" in page
    assert (
        "- papers: \u2068پولیس نے 12 افراد کو گرفتار کیا۔\u2069 → Police arrested 15 people."
        in page
    )
    assert "- talk: A &lt;good&gt; word." in page


def test_the_same_input_gives_the_same_bytes(shop):
    names = ("pairs.tsv", "mono.en.txt", "report.json", "report.md")
    first = [(_run(shop)[0].folder("clean") / name).read_bytes() for name in names]
    assert [(_run(shop)[0].folder("clean") / name).read_bytes() for name in names] == first


def test_no_more_examples_are_shown_than_people_want(shop):
    rows = "".join(f"وزیر {n} بار آئے۔\tThe minister came {n}0 times.\n" for n in range(2, 9))
    (shop / "work" / "gather" / "papers.tsv").write_text(rows, encoding="utf-8")
    work, _ = _run(shop)
    papers = json.loads("\n".join(_lines(work, "report.json")))["sources"][0]
    assert papers["dropped"] == {"numbers": 7}
    assert len(papers["examples"]["numbers"]) == 5


def test_meaning_is_compared_where_a_model_is_named(shop):
    model = make_tiny_e5(shop / "e5")
    work, said = _run(shop, model=model, least=1.0, least_mild=-1.0, device="cpu")
    # The pair of the market is a stranger among the papers, but good enough for a label.
    assert [line.split("\t")[2] for line in _lines(work, "pairs.tsv")] == ["labels", "labels"]
    papers = json.loads("\n".join(_lines(work, "report.json")))["sources"][0]
    assert papers["dropped"]["similarity"] == 3
    assert not any("not compared" in line for line in said)


def test_where_no_pair_is_kept_it_is_told_with_the_report(shop):
    for name in ("papers", "labels"):
        (shop / "work" / "gather" / f"{name}.tsv").write_text("404\t404\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"None of 2 pairs is kept\. See in .*report\.md"):
        _run(shop)
    assert "| papers | 1 | 0 | 1 |" in _lines(Workspace(shop / "work"), "report.md")


def test_development_sets_cannot_be_trained_on(shop):
    text = RECIPE + '[clean]\nskip = ["overlap"]\n'
    (shop / "recipe.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TrainingError, match=r'skip names "overlap", but .* never be trained on'):
        _run(shop)
    (shop / "recipe.toml").write_text(text.replace('"dev.tsv"', ""), encoding="utf-8")
    work, _ = _run(shop)
    assert work.noted("clean")["kept"] == 4


def test_a_rule_that_is_not_there_is_told_with_those_that_are(shop):
    (shop / "recipe.toml").write_text(RECIPE + '[clean]\nskip = ["lenght"]\n', encoding="utf-8")
    with pytest.raises(TrainingError, match=r'skip names "lenght", .* The rules are: empty, '):
        _run(shop)


def test_what_was_not_gathered_is_told_and_old_files_stay(shop):
    work, _ = _run(shop)
    before = _lines(work, "pairs.tsv")
    (shop / "work" / "gather" / "labels.tsv").unlink()
    with pytest.raises(TrainingError, match=r"labels\.tsv cannot be read .* Run the stage gather"):
        _run(shop)
    assert _lines(work, "pairs.tsv") == before
    assert not list(work.folder("clean").glob(".*"))


def test_a_place_that_cannot_be_written_is_told(shop):
    (shop / "work" / "clean" / ".pairs.tsv.tmp").mkdir(parents=True)
    with pytest.raises(TrainingError, match=r"pairs\.tsv cannot be written"):
        _run(shop)
