"""Outputs in places that take none: links, devices, folders, disks that are full or read-only."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.attacks.crash.calls import call, several
from translator.errors import OutputError
from translator.files import write_atomically

MOUNT = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")
WORDS = {
    "translate": ("archive", "--out", "disk/output", "--no-glossary"),
    "lines": ("lines", "corpus.txt", "--out", "disk/a.txt", "--no-glossary"),
    "book": ("book", "disk/a.epub"),
    "export": ("export", "khabar-1", "disk/a.xlf"),
    "stats": ("stats", "--html", "disk/a.html"),
    "page": ("review", "khabar-1", "--export", "disk/a.html"),
    "backup": ("store", "backup", "disk/a.db"),
    "publish": ("publish", "--out", "disk/output", "--store", "output/editions.db"),
}


def may_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    test = [*MOUNT, "mount -t tmpfs tmpfs /mnt"]
    return subprocess.run(test, capture_output=True, check=False).returncode == 0


def within(mounting: str, newsroom: Path, words, **more):
    """Run a command where `disk` is mounted for it alone; what it holds is kept in `after`."""
    (newsroom / "disk").mkdir(exist_ok=True)
    script = f'{mounting} && {{ "$0" "$@"; code=$?; cp -a disk after; exit $code; }}'
    return call(newsroom, words, wrap=(*MOUNT, script), **more)


needs_mounts = pytest.mark.skipif(not may_mount(), reason="no file system may be mounted here")


def left_in(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.is_file() and p.name.endswith("tmp"))


@needs_mounts
@pytest.mark.parametrize("name", several(*WORDS, few=3))
def test_a_full_disk_is_told_in_one_sentence_and_the_old_file_stays(name, newsroom):
    target = next((word for word in WORDS[name] if word.startswith("disk/a.")), "")
    old = f"printf old > {target};" if target and name not in {"lines", "backup"} else ""
    mounting = (
        f"mount -t tmpfs -o size=16k tmpfs disk && {{ {old} head -c 99999 /dev/zero > disk/fill; "
        "true; } 2>/dev/null"
    )
    done = within(mounting, newsroom, WORDS[name])
    assert done.code == 1, done
    assert done.is_clean, done
    assert done.err.count("\n") == 1
    assert done.err.startswith("translate: ")
    assert not left_in(newsroom / "after")
    if old:
        assert (newsroom / "after" / Path(target).name).read_bytes() == b"old"


@needs_mounts
def test_a_disk_that_fills_up_in_the_middle_of_a_site_leaves_whole_files(newsroom):
    assert call(newsroom, ("publish", "--out", "whole", "--store", "output/editions.db")).code == 0
    done = within("mount -t tmpfs -o size=1m tmpfs disk", newsroom, WORDS["publish"])
    assert done.code == 1
    assert "No space left on device" in done.err
    found = [p for p in (newsroom / "after/output/site").rglob("*") if p.is_file()]
    assert found
    for path in found:
        name = path.relative_to(newsroom / "after/output/site")
        assert path.read_bytes() == (newsroom / "whole/site" / name).read_bytes()


@needs_mounts
@pytest.mark.parametrize("name", several("publish", "lines", "book", "translate", "backup", few=2))
def test_a_read_only_folder_is_told_in_one_sentence(name, newsroom):
    done = within("mount -t tmpfs -o ro tmpfs disk", newsroom, WORDS[name])
    assert done.code == 1
    assert done.is_clean, done
    assert done.err.count("\n") == 1
    assert not list((newsroom / "after").iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_others_own_is_told(tmp_path):
    tmp_path.chmod(0o555)
    with pytest.raises(OutputError, match=r"a\.html cannot be written \(Permission denied\)"):
        write_atomically(tmp_path / "a.html", "new")


def test_a_limit_for_the_size_of_files_is_told(newsroom):
    import resource  # noqa: PLC0415 - only this test needs it

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))

    # Python leaves the half of a compiled module that fits, for all later runs; and coverage
    # complains of its own file.
    env = {
        "PYTHONDONTWRITEBYTECODE": "1",
        "COVERAGE_PROCESS_START": "",
        "COVERAGE_PROCESS_CONFIG": "",
    }
    done = call(newsroom, ("stats", "--html", "a.html"), before=limit, env=env)
    assert done.code == 1
    assert done.is_clean, done
    assert not (newsroom / "a.html").exists()
    assert not left_in(newsroom)


def test_a_link_gives_way_and_what_it_leads_to_stays(tmp_path):
    there, link = tmp_path / "there.html", tmp_path / "page.html"
    there.write_text("old")
    link.symlink_to(there)
    assert write_atomically(link, "new")
    assert (there.read_text(), link.read_text(), link.is_symlink()) == ("old", "new", False)


def test_a_link_to_the_same_content_gives_way_as_well(tmp_path):
    there, link = tmp_path / "there.html", tmp_path / "page.html"
    there.write_text("same")
    link.symlink_to(there)
    assert write_atomically(link, "same")
    assert not link.is_symlink()


def test_a_link_that_leads_nowhere_gives_way(tmp_path):
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "gone")
    assert write_atomically(link, "new")
    assert [p.name for p in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("is_linked", [False, True])
def test_a_pipe_is_never_replaced(is_linked, tmp_path):
    pipe = place = tmp_path / "pipe"
    os.mkfifo(pipe)
    if is_linked:  # as /dev/stdout is one
        place = tmp_path / "link"
        place.symlink_to(pipe)
    with pytest.raises(OutputError, match=r"takes no files\. Name a file"):
        write_atomically(place, "new")
    assert pipe.is_fifo()


@pytest.mark.parametrize("words", [
    ("lines", "corpus.txt", "--out", "pipe.txt", "--no-glossary", "--force"),
    ("store", "backup", "pipe.txt"),
])  # fmt: skip
def test_commands_refuse_to_replace_a_pipe_and_do_not_wait_for_its_reader(words, newsroom):
    os.mkfifo(newsroom / "pipe.txt")
    done = call(newsroom, words)
    assert done.code == 1
    assert "takes no files. Name a file" in done.err
    assert (newsroom / "pipe.txt").is_fifo()


def test_a_planted_link_is_not_written_through(tmp_path, monkeypatch):
    secret = tmp_path / "secret"
    secret.write_text("old")
    monkeypatch.setattr("secrets.token_hex", lambda _: "0")
    (tmp_path / f".page.html.{os.getpid()}-0.tmp").symlink_to(secret)
    with pytest.raises(OutputError, match="File exists"):
        write_atomically(tmp_path / "page.html", "new")
    assert secret.read_text() == "old"


def test_the_longest_name_that_there_can_be_is_written_and_swept(tmp_path):
    page = tmp_path / ("خ" * 125 + ".html")
    assert write_atomically(page, "new")
    assert [p.name for p in tmp_path.iterdir()] == [page.name]
