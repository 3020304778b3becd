import base64

import pytest

from translator.article import Article, Block, BlockKind
from translator.press.pictures import find_pictures
from translator.publishing.site.values import Picture

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def article(*addresses: str) -> Article:
    return Article(tuple(Block(BlockKind.IMAGE, info=address) for address in addresses))


@pytest.fixture
def home(tmp_path):
    home = tmp_path / "articles"
    (home / "pictures").mkdir(parents=True)
    (home / "pictures" / "Chart 1.PNG").write_bytes(PNG)
    return home


def test_a_picture_beside_the_article_goes_to_its_folder_with_its_size(home):
    address = "pictures/Chart%201.PNG"
    found = find_pictures(article(address, address), home, "news")
    assert found.pictures == {address: Picture("news/chart-1.png", 1, 1)}
    assert [(file.path, file.data) for file in found.files] == [("news/chart-1.png", PNG)]
    assert found.sources == (home / "pictures" / "Chart 1.PNG",)


def test_pictures_of_one_name_do_not_meet(home):
    (home / "chart-1.png").write_bytes(PNG + b" ")
    found = find_pictures(article("pictures/Chart 1.PNG", "chart-1.png"), home, "news")
    assert [file.path for file in found.files] == ["news/chart-1.png", "news/chart-1-2.png"]


@pytest.mark.parametrize("address", ["https://example.org/a.png", "//example.org/a.png"])
def test_pictures_of_other_sites_are_no_matter(home, address):
    found = find_pictures(article(address), home, "news")
    assert (found.pictures, found.missing) == ({}, ())


@pytest.mark.parametrize(
    "address",
    [
        "not-there.png",
        "../secret.png",
        "/etc/passwd",
        "pictures",
        "text.png",
        "vector.svg",
        "a\0.png",
    ],
)
def test_what_is_no_picture_of_the_article_is_missing(home, address):
    (home.parent / "secret.png").write_bytes(PNG)
    (home / "text.png").write_text("not a picture")
    (home / "vector.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    found = find_pictures(article(address), home, "news")
    assert (found.files, found.missing) == ((), (address,))


def test_a_link_out_of_the_folder_is_not_followed(home):
    (home.parent / "secret.png").write_bytes(PNG)
    (home / "inside.png").symlink_to(home.parent / "secret.png")
    assert find_pictures(article("inside.png"), home, "news").missing == ("inside.png",)


def test_an_article_without_a_file_has_no_pictures():
    assert find_pictures(article("a.png"), None, "news").missing == ("a.png",)


@pytest.mark.parametrize(
    "data",
    [PNG[:20], b"", b"\xff\xd8\xff", b"<?xml <svg", b"<svg width='x'/>", b"RIFF\0\0\0\0WEBP"],
)
def test_a_damaged_picture_is_missing(home, data):
    (home / "a.png").write_bytes(data)
    assert find_pictures(article("a.png"), home, "news").missing == ("a.png",)


def test_a_picture_that_is_too_large_is_missing(home):
    with (home / "a.png").open("wb") as file:
        file.write(PNG)
        file.truncate(20_000_001)
    assert find_pictures(article("a.png"), home, "news").missing == ("a.png",)


def test_a_picture_that_cannot_be_read_is_missing(home, monkeypatch):
    def locked(_):
        raise PermissionError(13, "Permission denied")

    (home / "a.png").write_bytes(PNG)
    monkeypatch.setattr("imagesize.get", locked)
    assert find_pictures(article("a.png"), home, "news").missing == ("a.png",)
