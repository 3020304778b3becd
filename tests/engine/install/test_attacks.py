"""Packages that somebody made to do harm, or that are broken."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import zipfile

import pytest

from tests.engine.tiny_model import METADATA
from translator.engine.install import install, installing
from translator.engine.install.unpack import Limits
from translator.errors import EngineError

GOOD = {"ur_en/metadata.json": json.dumps(METADATA).encode(), "ur_en/sentencepiece.model": b"x"}


@pytest.fixture(autouse=True)
def nothing_is_installed(place, tmp_path, monkeypatch):
    """See that after each attack everything is as before, and that no model was loaded."""
    monkeypatch.setattr(installing, "check_translates", lambda _: pytest.fail("it came through"))
    yield
    assert not list(place.iterdir())
    assert [p.name for p in place.parent.iterdir()] == ["packages"]
    assert {p.name for p in tmp_path.iterdir()} <= {"home", "bad.argosmodel", "unpacked"}


@pytest.fixture
def refused(tmp_path):
    """Write a file, and return why it is not installed."""

    def refuse(data: bytes, **options: object) -> str:
        file = tmp_path / "bad.argosmodel"
        file.write_bytes(data)
        with pytest.raises(EngineError) as error:
            install(file, **options)
        sentence = str(error.value)
        assert sentence.isprintable()
        assert sentence.startswith("bad.argosmodel is not installed: ")
        assert sentence.endswith(" Get it again from where it came, or another package.")
        return sentence

    return refuse


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return written.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "ur_en/../../../evil",
        "/tmp/evil",  # noqa: S108 - never written
        "C:\\evil",
        "..\\evil",
        "ur_en\\..\\..\\evil",
        "//server/share/evil",
    ],
)
def test_no_entry_leads_out_of_the_folder(refused, name):
    assert "its entry “" in refused(zipped({**GOOD, name: b"x"}))


def test_a_link_is_refused(refused):
    link = zipfile.ZipInfo("ur_en/model")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in GOOD.items():
            archive.writestr(name, data)
        archive.writestr(link, "/etc")
        archive.writestr("ur_en/model/passwd", "x")
    assert "is a link" in refused(written.getvalue())


@pytest.mark.parametrize(
    "kind", [stat.S_IFCHR, stat.S_IFBLK, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFDIR, 0o170000]
)
def test_devices_pipes_and_sockets_are_refused(refused, kind):
    entry = zipfile.ZipInfo("ur_en/model")
    entry.create_system = 3
    entry.external_attr = (kind | 0o666) << 16
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in GOOD.items():
            archive.writestr(name, data)
        archive.writestr(entry, "x")
    assert "another thing than a file" in refused(written.getvalue())


def test_an_entry_that_says_it_is_larger_than_any_file_is_refused(refused):
    """The sizes and places of zip64 may lie as those of other entries may."""
    extra = struct.pack("<HHQQQ", 1, 24, 1 << 62, 1 << 62, 1 << 62)
    data = bytearray(zipped({**GOOD, "ur_en/a": b"x" * 100}, zipfile.ZIP_STORED))
    at = data.rindex(b"PK\x01\x02")
    length = struct.unpack_from("<H", data, at + 28)[0]
    struct.pack_into("<II", data, at + 20, 0xFFFFFFFF, 0xFFFFFFFF)
    struct.pack_into("<H", data, at + 30, len(extra))
    struct.pack_into("<I", data, at + 42, 0xFFFFFFFF)
    data[at + 46 + length : at + 46 + length] = extra
    end = data.rindex(b"PK\x05\x06")
    (size,) = struct.unpack_from("<I", data, end + 12)
    struct.pack_into("<I", data, end + 12, size + len(extra))
    sentence = refused(bytes(data))
    assert "damaged" in sentence or "outside the file" in sentence


def test_a_package_in_a_package_is_not_unpacked(refused):
    inner = zipped({"ur_en/metadata.json": b"{}", "../evil": b"x"})
    assert "it has no metadata.json" in refused(zipped({"inner.argosmodel": inner}))


def test_a_bomb_of_zeros_is_refused(refused):
    bomb = zipped({**GOOD, "ur_en/model/model.bin": bytes(8 << 20)})
    assert len(bomb) < 20_000
    assert "far more comes out of it" in refused(bomb)


def test_many_files_together_are_counted(refused):
    many = {f"ur_en/{n}": bytes(1 << 19) for n in range(8)}
    assert "far more comes out of it" in refused(zipped({**GOOD, **many}))


def test_the_size_in_the_header_is_not_believed(refused):
    data = zipped({**GOOD, "ur_en/model/model.bin": bytes(4 << 20)})
    size = struct.pack("<I", 4 << 20)
    assert data.count(size) == 2
    sentence = refused(data.replace(size, struct.pack("<I", 10)))
    assert "damaged" in sentence or "far more" in sentence


def test_the_total_is_limited_whatever_the_ratio(refused):
    data = zipped({**GOOD, "ur_en/model/model.bin": os.urandom(3000)}, zipfile.ZIP_STORED)
    assert "far more" in refused(data, limits=Limits(total=3000))


def test_too_many_entries_are_refused(refused):
    assert "more than 2000 entries" in refused(zipped({f"ur_en/{n}": b"" for n in range(2001)}))


def test_an_endless_list_of_entries_is_not_even_read(refused):
    names = {f"ur_en/{n:0100}": b"" for n in range(10_000)}
    assert "list of entries is far too long" in refused(zipped(names))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["ur_en/sentencepiece.model", "ur_en/SentencePiece.model"])
def test_two_entries_with_one_name_are_refused(refused, second):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in [*GOOD.items(), (second, b"y")]:
            archive.writestr(name, data)
    assert "two entries called" in refused(written.getvalue())


def test_overlapping_entries_are_refused_or_counted(refused):
    data = bytearray(zipped({**GOOD, "ur_en/a": bytes(900_000), "ur_en/b": bytes(900_000)}))
    first = data.index(b"ur_en/a") - 30
    at = data.rindex(b"ur_en/b") - 4  # the place of its data, in the list of entries
    data[at : at + 4] = struct.pack("<I", first)
    assert refused(bytes(data))


def test_an_encrypted_entry_is_refused(refused):
    data = bytearray(zipped(GOOD))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + place] |= 1
    assert "is encrypted" in refused(bytes(data))


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_at_all_is_refused(refused, data):
    sentence = refused(data)
    assert "no zip file" in sentence or "no metadata.json" in sentence


def test_a_truncated_file_is_refused_wherever_it_ends(refused):
    data = zipped({**GOOD, "ur_en/model/model.bin": os.urandom(2000)})
    for length in (1, 20, 100, len(data) // 2, len(data) - 30, len(data) - 1):
        assert "no zip file, or a damaged one" in refused(data[:length])


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_changed_byte_is_noticed(refused, method):
    data = bytearray(zipped({**GOOD, "ur_en/model/model.bin": os.urandom(5000)}, method))
    data[data.index(b"model.bin") + 2500] ^= 0xFF
    assert "damaged" in refused(bytes(data))


def test_every_changed_byte_of_a_small_package_ends_in_a_sentence(refused):
    data = zipped({"ur_en/metadata.json": b"{}", "ur_en/a": b"text" * 9})
    for at in range(len(data)):
        refused(data[:at] + bytes([data[at] ^ 0x5B]) + data[at + 1 :])


@pytest.mark.parametrize(
    ("metadata", "part"),
    [
        (b"{", "metadata.json is damaged"),
        (b"{}", "has no package_version"),
        (json.dumps({**METADATA, "to_code": "../x"}).encode(), "a strange to_code"),
        (json.dumps({**METADATA, "type": "sbd"}).encode(), "of the kind “sbd”"),
        (b" " * 70_000, "“ur_en/metadata.json” is far too long"),
    ],
)
def test_wrong_metadata_is_refused(refused, metadata, part):
    assert part in refused(zipped({**GOOD, "ur_en/metadata.json": metadata}))


@pytest.mark.parametrize("name", ["a/b/metadata.json", "metadata.json.txt", "model.bin"])
def test_without_metadata_it_is_no_package(refused, name):
    assert "it has no metadata.json" in refused(zipped({name: b"{}"}))


@pytest.mark.parametrize("name", ["second/metadata.json", "notes.txt", "second/a"])
def test_more_than_one_folder_is_refused(refused, name):
    assert "more than one folder" in refused(zipped({**GOOD, name: b"{}"}))
