"""What people wrote and approved outlives a changed article, another glossary, and moves."""

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

SAMPLE = Path(__file__).parents[2] / "samples" / "digital-currency.txt"
EDITED = {
    6: "The governor said the rules are there to protect investors.",
    10: "North Korea has not replied to the accusation.",
    14: "Money laundering must be reported within 24 hours.",
    18: "The US said sanctions will stay until the missile tests stop.",
    20: "Experts say the months ahead will answer that.",
}
APPROVED = [1, 5, 7, 8, 9, 12, 13, 15, 17, 19, 22, 23]
TOUCHED = {
    "حکام کے مطابق ہیکرز نے جنوری میں ایک ایکسچینج سے 40 ملین ڈالر کے ڈیجیٹل اثاثے چرائے۔": (
        "حکام کے مطابق ہیکرز نے فروری میں ایک ایکسچینج سے 45 ملین ڈالر کے ڈیجیٹل اثاثے چرائے۔"
    ),
    "اقوام متحدہ اور یورپی یونین نے فیصلے کا خیر مقدم کیا ہے۔": (
        "اقوام متحدہ اور یورپی یونین نے فیصلے پر تنقید کی ہے۔"
    ),
}


@pytest.fixture
def ask(run):
    """Run a command that must succeed, and return what it printed."""

    def run_it(*words) -> str:
        done = run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run_it


def sentences(ask) -> dict[str, dict]:
    rows = json.loads(ask("segments", "article", "--json"))["segments"]
    return {row["urdu"]: row for row in rows}


def test_corrections_and_approvals_stick(ask, tmp_path):
    article = tmp_path / "article.txt"
    text = SAMPLE.read_text(encoding="utf-8")
    article.write_text(text, encoding="utf-8")
    ask("article.txt")
    for number, english in EDITED.items():
        ask("edit", "article", f"s{number}", "--text", english, "--as", "Sara")
    ask("approve", "article", *(f"s{number}" for number in APPROVED), "--as", "Ali")
    before = sentences(ask)

    blocks = text.strip().split("\n\n")
    moved = next(block for block in blocks if block.startswith("مرکزی بینک نے کہا"))
    blocks.remove(moved)
    changed = "\n\n".join([*blocks[:-1], moved, blocks[-1]])
    for was, now in TOUCHED.items():
        assert was in changed
        changed = changed.replace(was, now)
    article.write_text(changed + "\n", encoding="utf-8")
    house = "source,variants,target\nکرپٹو,,crypto-asset\nمرکزی بینک,,reserve bank\n"
    (tmp_path / "house.csv").write_text(house, encoding="utf-8")
    told = ask("article.txt", "--glossary", "house.csv")
    after = sentences(ask)

    worked_on = {urdu: row for urdu, row in before.items() if row["state"] != "draft"}
    assert len(worked_on) == 17
    kept = [urdu for urdu in worked_on if urdu not in TOUCHED]
    assert len(kept) == 15
    for urdu in kept:
        for same in ("state", "english", "editor", "approver", "at", "version"):
            assert after[urdu][same] == before[urdu][same], (urdu, same)
    assert {row["english"] for row in after.values() if row["state"] == "edited"} == {
        *EDITED.values()
    }
    states = [after[urdu]["state"] for urdu in TOUCHED.values()]
    assert states == ["draft", "draft"]
    assert sum(row["state"] == "approved" for row in after.values()) == 10
    reopened = " ".join(f"s{after[urdu]['segment']}" for urdu in TOUCHED.values())
    assert f"drafts again, since the article changed there: {reopened}" in told
    assert "review: 10 approved, 5 edited, 8 drafts" in told
    # What nobody touched did get the other glossary.
    assert after["کرپٹو"]["english"] == "Crypto-asset"
    assert after["مرکزی بینک"]["english"] == "Central bank"


def test_what_was_approved_is_used_in_the_next_article_and_marked(ask, tmp_path):
    text = SAMPLE.read_text(encoding="utf-8")
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    ask("article.txt")
    ask("edit", "article", "s10", "--text", EDITED[10], "--as", "Sara")
    ask("approve", "article", "s9", "s10", "s11", "--as", "Ali")
    other = "ایک اور خبر\n\nبینک خاموش ہے۔ شمالی کوریا نے اس الزام پر کوئی جواب نہیں دیا۔\n"
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    assert "1 sentence from the translation memory" in ask("other.txt")
    row = json.loads(ask("segments", "other", "--json"))["segments"][-1]
    assert (row["english"], row["state"], row["origin"]) == (EDITED[10], "draft", "memory")
    page = (tmp_path / "output/site/other/index.html").read_text(encoding="utf-8")
    assert EDITED[10] in page
