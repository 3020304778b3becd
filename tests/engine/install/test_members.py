"""Which names and kinds of entries a package may hold."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.engine.install.fault import FaultError
from translator.engine.install.members import checked_members, member_parts

OUTSIDE = [
    "/etc/passwd",
    "../evil",
    "ur_en/../../evil",
    "ur_en/..",
    "..",
    "C:/evil",
    "c:evil",
    "\\\\server\\share\\evil",
    "/",
]
STRANGE = [
    "ur_en\\..\\..\\evil",
    "ur_en/model.bin:hidden",
    "",
    ".",
    "./metadata.json",
    "ur_en//metadata.json",
    "ur_en/a\0b",
    "ur_en/a\nb",
    "ur_en/\u202egpj.exe",
    "ur_en/ماڈل",
    "ur_en/CON",
    "ur_en/nul.txt",
    "ur_en/end.",
    "ur_en/ end",
    "ur_en/end ",
    "ur_en/" + "x" * 101,
    "/".join("abcdefghi"),
    "~/evil?",
]


def info(name: str, *, mode: int = stat.S_IFREG | 0o644, **more: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("x")
    entry.filename = entry.orig_filename = name
    entry.external_attr = mode << 16
    for key, value in more.items():
        setattr(entry, key, value)
    return entry


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_that_leads_out_of_the_folder_is_refused(name):
    with pytest.raises(FaultError, match="leads out of its folder"):
        member_parts(name)


@pytest.mark.parametrize("name", STRANGE)
def test_a_name_that_no_package_needs_is_refused(name):
    with pytest.raises(FaultError, match="a name that no package needs"):
        member_parts(name)


@pytest.mark.parametrize(
    "name",
    [
        "metadata.json",
        "ur_en/model/model.bin",
        "translate-ur_en-1_9/stanza/ur/tokenize/udtb.pt",
        "ur_en/.info",
        "ur_en/v1.0+a=b, (c) @d-e",
    ],
)
def test_a_plain_name_is_taken_as_it_is(name):
    assert "/".join(member_parts(name)) == name


def test_a_folder_has_the_parts_of_its_name():
    assert member_parts("ur_en/model/") == ("ur_en", "model")


# Pieces of which attacks are made, more likely to matter than letters at random.
HARMFUL = st.sampled_from(["..", ".", "/", "\\", "C:", "\0", " ", "a", "CON", "%2e", "\u2215", "~"])


@given(st.lists(HARMFUL | st.text(max_size=3), max_size=8).map("".join))
def test_a_name_that_is_taken_stays_below_its_folder_on_every_system(name):
    try:
        parts = member_parts(name)
    except FaultError:
        return
    root = Path("/srv/packages")
    assert root.joinpath(*parts).resolve().is_relative_to(root)
    assert root.joinpath(*parts) != root
    windows = PureWindowsPath("D:\\packages").joinpath(*parts)
    assert windows.parts[0] == "D:\\"
    assert windows.parts[1:] == ("packages", *parts)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(kind):
    with pytest.raises(FaultError, match="is a link or another thing than a file"):
        checked_members([info("ur_en/a", mode=kind | 0o777)])


def test_an_entry_without_a_mode_is_a_file():
    assert checked_members([info("ur_en/a", mode=0)])[0].parts == ("ur_en", "a")


@pytest.mark.parametrize("flag", [0x1, 0x40, 0x2000])
def test_an_encrypted_entry_is_refused(flag):
    with pytest.raises(FaultError, match="“ur_en/a” is encrypted"):
        checked_members([info("ur_en/a", flag_bits=flag)])


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 9, 99])
def test_an_unusual_way_of_packing_is_refused(method):
    with pytest.raises(FaultError, match="packed in an unusual way"):
        checked_members([info("ur_en/a", compress_type=method)])


@pytest.mark.parametrize("second", ["ur_en/a", "ur_en/A", "UR_EN/a"])
def test_a_second_entry_with_the_same_name_is_refused(second):
    with pytest.raises(FaultError, match="two entries called"):
        checked_members([info("ur_en/a"), info(second)])


@pytest.mark.parametrize("names", [("a", "a/b"), ("a/b", "a"), ("a/", "a"), ("A", "a/b")])
def test_a_name_is_not_both_file_and_folder(names):
    with pytest.raises(FaultError, match="both a file and a folder"):
        checked_members(map(info, names))


def test_a_folder_may_be_told_twice_and_is_no_member():
    found = checked_members(map(info, ["a/", "a/", "a/b"]))
    assert [member.parts for member in found] == [("a", "b")]


def test_two_thousand_entries_are_enough():
    names = [f"ur_en/{number}" for number in range(2001)]
    assert len(checked_members(map(info, names[:2000]))) == 2000
    with pytest.raises(FaultError, match="more than 2000 entries"):
        checked_members(map(info, names))
