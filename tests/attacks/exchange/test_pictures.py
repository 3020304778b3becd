"""Pictures of strangers, beside their articles."""

from __future__ import annotations

import os
import random

import pytest

from tests.press.test_pictures import PNG, article
from translator.press import pictures
from translator.press.pictures import find_pictures

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
)
TIFF = b"II*\0\x08\0\0\0\x02\0\0\x01\x04\0\x01\0\0\0\x09\0\0\0\x01\x01\x04\0\x01\0\0\0\x09\0\0\0"


@pytest.mark.parametrize("data", [SVG, b"<?xml version='1.0'?>" + SVG, TIFF, b"<html>", b"%PDF-"])
@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "webp", "avif"])
def test_what_only_calls_itself_a_picture_is_none(tmp_path, data, ending):
    (tmp_path / f"a.{ending}").write_bytes(data)
    found = find_pictures(article(f"a.{ending}"), tmp_path, "news")
    assert not found.files
    assert found.missing == (f"a.{ending}",)


def test_a_picture_under_many_addresses_is_read_once(tmp_path):
    (tmp_path / "a.png").write_bytes(PNG)
    addresses = [f"a.png?{number}" for number in range(2000)]
    found = find_pictures(article(*addresses), tmp_path, "news")
    assert len(found.files) == 1
    assert {picture.path for picture in found.pictures.values()} == {"news/a.png"}
    assert len(found.pictures) == len(addresses)


def test_all_pictures_of_an_article_have_a_limit_together(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "_MOST", 3 * len(PNG))
    for number in range(5):
        (tmp_path / f"{number}.png").write_bytes(PNG)
    found = find_pictures(article(*(f"{n}.png" for n in range(5))), tmp_path, "news")
    assert len(found.files) == 3
    assert found.missing == ("3.png", "4.png")


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "%2e%2e/secret.png",
        "/etc/a.png",
        "a%00.png",
        "a" * 5000 + ".png",
        "//x/a.png",
    ],
)
def test_no_address_leads_out_of_the_folder(tmp_path, address):
    (tmp_path / "secret.png").write_bytes(PNG)
    home = tmp_path / "home"
    home.mkdir()
    assert not find_pictures(article(address), home, "news").files


@pytest.mark.parametrize(("side", "taken"), [(8_900, True), (9_000, False), (2**31 - 1, False)])
def test_a_picture_that_would_fill_the_memory_is_missing(tmp_path, side, taken):
    (tmp_path / "a.png").write_bytes(PNG[:16] + side.to_bytes(4) * 2 + PNG[24:])
    assert bool(find_pictures(article("a.png"), tmp_path, "news").files) is taken


def test_a_pipe_is_no_picture(tmp_path):
    os.mkfifo(tmp_path / "a.png")
    assert find_pictures(article("a.png"), tmp_path, "news").missing == ("a.png",)


def test_a_changed_picture_has_a_size_or_is_missing(tmp_path):
    chance = random.Random(10)  # noqa: S311 - damages, no secret
    for _ in range(300):
        data = bytearray(PNG)
        for _ in range(chance.randrange(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / "a.png").write_bytes(data[: chance.randrange(1, len(data) + 1)])
        found = find_pictures(article("a.png"), tmp_path, "news")
        assert len(found.pictures) + len(found.missing) == 1
