"""Links that lead out, pipes, devices, files that change: nothing hangs or leaks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks.files.conftest import KEPT_BACK
from tests.attacks.files.driving import BUGS, OUT, pages, refused, translate
from tests.attacks.files.nasty import BODY
from translator.errors import ArticleError
from translator.reading import MOST_BYTES, Found, find_articles, read_article, search_folder


@pytest.mark.parametrize("target", ["../secrets/secret.txt", "/etc/passwd", "../secrets"])
def test_a_link_out_of_the_folder_is_passed_over_and_told(folder: Path, target: str):
    (folder / "link.txt").symlink_to(target)
    code, _, err = translate("batch", folder, *OUT)
    assert code == 1
    assert err.startswith("translate: archive/link.txt: the link leads out of the folder")
    assert list(pages()) == ["good"]
    assert not any(KEPT_BACK in page for page in pages().values())


def test_a_link_that_is_named_itself_is_followed(folder: Path):
    (folder / "link.txt").symlink_to("../secrets/secret.txt")
    assert translate(folder / "link.txt", *OUT)[0] == 0
    assert KEPT_BACK in pages()["link"]


def test_a_link_within_the_folder_is_followed_and_read_once(folder: Path):
    (folder / "again.txt").symlink_to("good.txt")
    (folder / "below").symlink_to(".")
    assert translate("batch", folder, *OUT)[0] == 0
    assert len(pages()) == 1


def test_a_folder_that_is_a_link_may_be_named(folder: Path):
    Path("linked").symlink_to(folder)
    assert [path.name for path in find_articles(Path("linked"))] == ["good.txt"]


def test_links_to_nowhere_and_to_themselves_are_told(folder: Path):
    (folder / "gone.txt").symlink_to("nothing.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    found = search_folder(folder)
    assert [path.name for path in found.articles] == ["good.txt"]
    assert all("the link leads nowhere" in str(error) for _, error in found.refused)
    assert len(found.refused) == 2


def test_a_folder_of_nothing_but_links_out_says_so(folder: Path):
    (folder / "good.txt").unlink()
    (folder / "link.txt").symlink_to("/etc/passwd")
    with pytest.raises(ArticleError, match="leads out of the folder"):
        find_articles(folder)


def test_a_pipe_is_refused_and_not_waited_for(folder: Path):
    os.mkfifo("pipe.txt")
    assert "pipe.txt: this is a pipe, not a file" in refused("pipe.txt")
    os.mkfifo(folder / "pipe.txt")
    _, _, err = translate("batch", folder, *OUT)
    assert "archive/pipe.txt: this is a pipe, not a file" in err
    assert list(pages()) == ["good"]


def test_a_socket_is_refused():
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        assert "this is a socket, not a file" in refused("socket.txt")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full"])
def test_a_device_is_refused(device: str):
    assert "this is a device, not a file" in refused(device)
    Path("device.txt").symlink_to(device)
    assert "this is a device, not a file" in refused("device.txt")


def test_a_folder_called_like_an_article_is_searched(folder: Path):
    (folder / "article.txt").mkdir()
    (folder / "article.txt" / "in.txt").write_text(BODY, "utf-8")
    assert translate("batch", folder, *OUT)[0] == 0
    assert sorted(pages()) == ["good", "in"]


def test_a_file_that_is_too_large_is_not_read():
    with Path("large.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert "larger than 4 MiB" in refused("large.txt")


def test_a_file_of_the_largest_size_is_read():
    text = BODY.encode()
    Path("a.txt").write_bytes(text + b" " * (MOST_BYTES - len(text)))
    assert len(read_article(Path("a.txt")).blocks) == 3


@pytest.mark.parametrize("after", [BODY * 2, BODY[:9], ""])
def test_a_file_that_changes_while_it_is_read_is_refused(
    after: str, monkeypatch: pytest.MonkeyPatch
):
    path = Path("a.txt")
    path.write_text(BODY, "utf-8")
    fdopen = os.fdopen

    def changing(*words):
        file = fdopen(*words)
        read = file.raw.readinto
        assert read

        class Changing:
            def __getattr__(self, name):
                return getattr(file, name)

            def __enter__(self):
                return self

            def __exit__(self, *_):
                file.close()

            def read(self, size):
                data = file.read(size)
                path.write_text(after, "utf-8")
                return data

        return Changing()

    monkeypatch.setattr(os, "fdopen", changing)
    with pytest.raises(ArticleError, match="was changed while it was read"):
        read_article(path)


def test_a_file_that_vanishes_is_told_and_the_others_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    gone = folder / "gone.txt"
    gone.write_text(BODY, "utf-8")

    def search(*words: Path) -> Found:
        found = search_folder(*words)
        gone.unlink()
        return found

    monkeypatch.setattr("translator.cli.sources.search_folder", search)
    code, _, err = translate("batch", folder, *OUT)
    assert (code, list(pages())) == (1, ["good"])
    assert "archive/gone.txt: there is no such file" in err


def test_folders_within_folders_without_end_are_searched(folder: Path):
    below = folder
    for _ in range(400):
        below /= "abc"
        below.mkdir()
    (below / "in.txt").write_text(BODY, "utf-8")
    assert len(find_articles(folder)) == 2


def test_a_folder_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "locked").mkdir()
    scan = os.scandir

    def denied(place: str | Path):
        if Path(place).name == "locked":
            raise PermissionError(13, "Permission denied", str(place))
        return scan(place)

    monkeypatch.setattr(os, "scandir", denied)
    code, _, err = translate("batch", folder, *OUT)
    assert (code, list(pages())) == (1, ["good"])
    assert "archive/locked: the folder cannot be read (Permission denied)" in err


def test_the_standard_input_may_be_closed_or_endless():
    command = [str(Path(sys.executable).parent / "translate"), "-", "--out", "out"]
    for words, said in (
        ("<&-", "the file is empty"),
        ("</dev/zero", "larger than 4 MiB"),
    ):
        line = f'ulimit -v 4000000; exec "$@" {words}'
        done = subprocess.run(
            ["/bin/bash", "-c", line, "bash", *command], capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert said in done.stderr
        assert not any(bug in done.stderr for bug in BUGS)
