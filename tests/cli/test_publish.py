"""`translate publish`: the public site, from what was approved."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND
from tests.cli.kept import publish
from tests.press.house import House
from translator.pages import pages_of
from translator.press import report as reports
from translator.press.links import Broken
from translator.publishing.wording import Notice
from translator.review.publisher import Publisher
from translator.review.views import Views
from translator.store import Store

SITE = Path("output/site")
ARTICLES = 30
LONG = 120.0  # seconds after which a test that waits for something has failed


@pytest.fixture
def approved(desk):
    """Run `translate` beside one approved edition, khabar."""
    approve_all()
    return desk


def approve_all() -> None:
    """Put the wrong figure of khabar right, and approve it."""
    with Store("output/editions.db") as store:
        house = House(store, Path())
        house.correct("khabar", 2, "They got money.")
        house.approve("khabar")


@pytest.fixture
def many(tmp_path):
    """Keep thirty approved editions; return the folder of the output."""
    out = tmp_path / "output"
    out.mkdir()
    with Store(out / "editions.db") as store:
        house = House(store, out)
        slugs = [f"khabar-{number}" for number in range(ARTICLES)]
        for slug in slugs:
            house.write(slug)
        house.approve(*slugs)
    return out


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def start(out: Path, *words: str) -> subprocess.Popen[str]:
    """Begin to publish, and do not wait."""
    return subprocess.Popen(
        [str(COMMAND), "publish", "--out", str(out), *words],
        cwd=out.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_is_approved_is_published_and_then_nothing_is_new(approved):
    code, out, err = approved("publish")
    assert (code, err) == (0, "")
    first, published, links, took = out.splitlines()
    assert first == "output/site/index.html"
    assert published == "  1 article published (1 new or changed)."
    assert links.endswith(" links checked, none broken.")
    assert took.startswith("Took ")
    assert (SITE / "khabar/ur/index.html").is_file()
    assert "  1 article published (nothing new)." in approved("publish")[1]


def test_what_is_not_approved_is_told_with_the_reason(desk):
    code, out, err = desk("publish")
    assert code == 0
    assert "  0 articles published (nothing new)." in out
    assert err == (
        "1 edition not published:\n  khabar: All 4 sentences are drafts; all must be approved.\n"
    )
    assert not (SITE / "khabar").exists()


def test_an_article_that_may_not_be_published_any_more_leaves_the_site(approved):
    approved("publish")
    approved("reopen", "khabar", "1")
    assert "  0 articles published (1 removed)." in approved("publish")[1]
    assert not (SITE / "khabar").exists()


def test_options_and_the_newsrooms_file_decide_about_the_site(desk):
    Path("dozaban.toml").write_text('[site]\ntitle = "Of the file"\nrequire = "draft"\n')
    glossary = Path("own.csv")
    glossary.write_text("source,target,note\n")
    words = ("--title", "Bureau", "--site-url", "https://example.org/", "--glossary", glossary)
    assert desk("publish", *words, "--theme", "wire", "--hijri", "--no-names")[0] == 0
    page = (SITE / "index.html").read_text(encoding="utf-8")
    assert "Bureau" in page
    assert "Of the file" not in page
    assert (SITE / "sitemap.xml").is_file()
    other = Path("other.toml")
    other.write_text('[site]\nrequire = "approved"\n')
    assert "0 articles published (1 removed)" in desk("publish", "--config", other)[1]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--site-url", "nowhere"), 2, "nowhere"),
        (("--theme", "nothing"), 1, "nothing"),
        (("--config", "none.toml"), 2, "none.toml"),
        (("--glossary", "none.csv"), 1, "none.csv: the file cannot be read"),
        (("--out", "elsewhere"), 1, "elsewhere"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_sentence(approved, words, code, said):
    left, out, err = approved("publish", *words)
    assert (left, out) == (code, "")
    assert err.startswith("translate: ")
    assert err.count("\n") == 1
    assert said in err


@pytest.mark.parametrize("taken", ["output/site", "output/site.db"])
def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(approved, taken):
    Path("output/site").rename("elsewhere")
    if taken.endswith(".db"):
        Path(taken).mkdir()
    else:
        Path(taken).write_text("a file")
    code, _, err = approved("publish")
    assert code == 1
    assert err.startswith("translate: output/site")
    assert err.count("\n") == 1


def test_json_tells_everything(approved):
    publish(Path("other.txt"))
    code, out, err = approved("publish", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["published"] == told["built"] == ["khabar"]
    assert told["refused"][0]["edition"] == "other"
    assert told["refused"][0]["why"].startswith("All 4 sentences")
    assert "جملے" in told["refused"][0]["why_ur"]
    assert told["broken"] == told["missing"] == told["removed"] == told["remarks"] == []
    assert told["links"] > 20
    assert told["written"] > 10
    assert "other: " in err


def test_another_generator_gets_its_folder_and_the_site_is_not_touched(approved):
    code, out, _ = approved("publish", "--target", "hugo")
    assert code == 0
    assert out.splitlines()[0] == "output/hugo"
    assert "link" not in out
    assert (Path("output/hugo/content/news/khabar/index.md")).is_file()
    assert set(files(SITE)) == {"khabar/index.html", "khabar/khabar.md"}
    assert not Path("output/site.db").exists()


def test_links_that_lead_nowhere_make_it_fail(approved):
    Path("own").mkdir()
    Path("own/about.md").write_text("# About us\n\nSee [here](../nowhere/).\n")
    Path("dozaban.toml").write_text('[site]\npages = "own"\n')
    code, out, err = approved("publish")
    assert code == 1
    assert " 1 broken." in out
    assert err == "about/index.html: a link to nowhere/index.html leads nowhere.\n"
    assert json.loads(approved("publish", "--json")[1])["broken"] == [
        {"page": "about/index.html", "target": "nowhere/index.html"}
    ]


def test_missing_pictures_remarks_and_long_lists_are_told_briefly(approved, monkeypatch):
    told = reports.SiteReport(
        SITE,
        refused=[(f"e{number}", Notice("کیوں", "Because.")) for number in range(22)],
        missing=[("khabar", "a.png")],
        broken=[Broken("a.html", "b.html#s1")],
        remarks=["There is no pagefind."],
    )
    monkeypatch.setattr("translator.press.build", lambda *_: told)
    code, _, err = approved("publish")
    lines = err.splitlines()
    assert code == 1
    assert lines[0] == "22 editions not published:"
    assert lines[20:] == [
        "  e19: Because.",
        "  ... and 2 more; --json shows all.",
        "khabar: the picture a.png is not there.",
        "a.html: a link to b.html#s1 leads nowhere.",
        "There is no pagefind.",
    ]


def test_own_pages_of_editions_leave_the_site_and_are_written_elsewhere_from_then_on(desk):
    draft = (SITE / "khabar/index.html").read_bytes()
    assert pages_of("khabar", SITE).html == SITE / "khabar/index.html"
    desk("publish")
    own = Path("output/pages/khabar/index.html")
    assert pages_of("khabar", SITE).html == own
    assert own.read_bytes() == draft
    before = files(SITE)

    assert desk("edit", "khabar", "1", "--text", "Words of an editor")[0] == 0
    assert "Words of an editor" in own.read_text(encoding="utf-8")
    own.unlink()
    with Store("output/editions.db") as store:
        publisher = Publisher(store, Views(store), SITE)
        assert publisher.publish("khabar") == own
        publisher.close()
    assert "Words of an editor" in own.read_text(encoding="utf-8")
    assert files(SITE) == before


def test_a_draft_that_a_run_wrote_while_the_site_was_made_does_not_stay_in_it(desk):
    draft = (SITE / "khabar/index.html").read_bytes()
    desk("publish")
    (SITE / "khabar").mkdir()
    (SITE / "khabar/index.html").write_bytes(draft)
    desk("publish")
    assert not (SITE / "khabar").exists()


def test_a_picture_that_is_not_there_is_told(desk):
    publish(Path("khabar.md"), "# سرخی یہاں ہے\n\n![نقشہ](chart.png)\n")
    code, _, err = desk("publish", "--require", "draft")
    assert (code, err) == (0, "khabar-2: the picture chart.png is not there.\n")


def test_a_build_that_is_killed_again_and_again_is_completed_by_the_next(many, tmp_path, run):
    for pages in (5, 60):
        process = start(many)
        last = time.monotonic() + LONG
        while len(list((many / "site").rglob("*.html"))) < pages:
            assert process.poll() is None
            assert time.monotonic() < last
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
    assert len(list((many / "site").glob("*/ur/index.html"))) < ARTICLES

    assert run("publish").returncode == 0
    assert run("publish", "--out", "calm", "--store", many / "editions.db").returncode == 0
    undisturbed = files(tmp_path / "calm/site")
    assert sum(path.endswith("/ur/index.html") for path in undisturbed) == ARTICLES
    assert files(many / "site") == undisturbed


def test_of_two_that_publish_at_once_one_is_told_to_wait_or_all_is_as_if_there_was_one(many, run):
    both = [start(many), start(many)]
    told = [process.communicate(timeout=LONG) for process in both]
    codes = sorted(process.returncode for process in both)
    if codes == [0, 1]:
        (err,) = [err for (_, err), process in zip(told, both, strict=True) if process.returncode]
        assert "is being built by another command. Wait until it is done." in err
    else:
        assert codes == [0, 0]
    found = files(many / "site")
    done = run("publish")
    assert "(nothing new)" in done.stdout
    assert files(many / "site") == found
    assert sum(path.endswith("/ur/index.html") for path in found) == ARTICLES


def test_a_site_that_is_being_built_is_not_touched(approved):
    approved("publish")
    with sqlite3.connect("output/site.db") as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        code, _, err = approved("publish")
    other.close()
    assert code == 1
    assert err == (
        "translate: output/site is being built by another command. Wait until it is done.\n"
    )


def test_a_damaged_ledger_costs_only_time(approved):
    approved("publish")
    before = files(SITE)
    Path("output/site.db").write_bytes(b"\0" * 5000)
    code, out, err = approved("publish")
    assert (code, err) == (0, "")
    assert "(1 new or changed)" in out
    assert files(SITE) == before
