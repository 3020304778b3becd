"""Two runs that write the same at once."""

from __future__ import annotations

import threading

import pytest

from tests.attacks.crash.calls import begin, call, ended, several
from tests.attacks.crash.cases import rows_of
from translator.errors import OutputError
from translator.files import write_atomically
from translator.lines.part import alone

LINES = ("lines", "corpus.txt", "--out", "a.txt", "--no-glossary")


def pages(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


@pytest.mark.parametrize("second", several("archive", "archive/khabar-00000.txt", few=1))
def test_two_that_translate_into_one_folder_both_end_well(second, newsroom):
    first = begin(newsroom, ("archive", "--no-glossary", "--out", "one"), pause="0.02")
    other = begin(newsroom, (second, "--no-glossary", "--out", "one"), pause="0.02")
    codes = [(done.code, done.err) for done in map(ended, (first, other))]
    assert codes == [(0, ""), (0, "")]
    assert call(newsroom, ("archive", "--no-glossary", "--out", "two")).code == 0
    assert pages(newsroom / "one/site") == pages(newsroom / "two/site")
    assert not [p for p in (newsroom / "one").rglob(".*") if p.is_file()]
    assert len(rows_of(newsroom / "one/editions.db")) == len(rows_of(newsroom / "two/editions.db"))


def test_two_that_write_the_same_lines_do_not_meet(newsroom):
    with alone(newsroom / "a.txt"):  # as the first of them does
        second = call(newsroom, LINES)
    assert second.code == 1
    assert second.err == (
        "translate: a.txt is being written by another run. Wait until that is done, or name "
        "another file with --out.\n"
    )
    assert not (newsroom / "a.txt.part").exists()
    assert call(newsroom, LINES).code == 0


def test_whoever_waits_for_nothing_leaves_nothing(tmp_path):
    with alone(tmp_path / "a.txt"), pytest.raises(OutputError), alone(tmp_path / "a.txt"):
        pass
    assert not list(tmp_path.iterdir())


def test_many_threads_that_write_one_file_leave_one_whole_text(tmp_path):
    page = tmp_path / "index.html"
    texts = [str(number) * 200_000 for number in range(8)]
    problems: list[Exception] = []
    is_done = threading.Event()

    def write(text: str) -> None:
        try:
            for _ in range(5):
                write_atomically(page, text)
        except OutputError as error:
            problems.append(error)

    def look() -> None:
        while not is_done.is_set():
            if page.exists() and page.read_text() not in texts:
                problems.append(ValueError("half a file"))

    watcher = threading.Thread(target=look)
    writers = [threading.Thread(target=write, args=[text]) for text in texts]
    for thread in (watcher, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    is_done.set()
    watcher.join()
    assert not problems
    assert page.read_text() in texts
    assert [p.name for p in tmp_path.iterdir()] == ["index.html"]


def test_a_file_that_another_machine_takes_for_a_leftover_is_written_again(tmp_path, monkeypatch):
    page, taken = tmp_path / "index.html", []
    replace = type(page).replace

    def take_away(self, target):
        if not taken:
            taken.append(self)
            self.unlink()
        return replace(self, target)

    monkeypatch.setattr(type(page), "replace", take_away)
    assert write_atomically(page, "new")
    assert page.read_text() == "new"
