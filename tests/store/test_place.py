from pathlib import Path

import pytest

from translator.errors import StoreError
from translator.store.place import shown, url_of


@pytest.mark.parametrize(
    ("place", "file"),
    [
        (Path("output/editions.db"), "output/editions.db"),
        ("output/editions.db", "output/editions.db"),
        ("/var/a?b#c%20.db", "/var/a?b#c%20.db"),
        ("sqlite:///editions.db", "editions.db"),
        ("sqlite:////var/editions.db", "/var/editions.db"),
    ],
)
def test_a_path_is_a_file(place, file):
    url = url_of(place)
    assert (url.drivername, url.database, shown(url)) == ("sqlite", file, file)


@pytest.mark.parametrize("kind", ["postgresql", "postgresql+psycopg"])
def test_a_server_is_spoken_to_with_the_driver_that_is_installed(kind):
    url = url_of(f"{kind}://hina:geheim@db.example/news?sslmode=require")
    assert url.drivername == "postgresql+psycopg"
    assert (url.username, url.password, url.host) == ("hina", "geheim", "db.example")


@pytest.mark.parametrize(
    "place",
    [
        "postgresql://hina:geheim@db.example/news",
        "postgresql://hina@db.example/news?password=geheim",
        "postgresql://:geheim@db.example/news",
    ],
)
def test_no_message_shows_a_password(place):
    said = shown(url_of(place))
    assert "geheim" not in said
    assert "db.example/news" in said


@pytest.mark.parametrize(
    "place",
    [
        "mysql://hina:geheim@db.example/news",
        "postgresql+asyncpg://hina:geheim@db.example/news",
        "sqlite://",
        "sqlite:///",
        "sqlite:///a.db?mode=memory",
        "://hina:geheim@db.example/news",
        "postgresql://hina:geheim@db.example:port/news",
    ],
)
def test_other_addresses_are_refused_with_what_is_allowed(place):
    with pytest.raises(StoreError) as error:
        url_of(place)
    assert "postgresql+psycopg://USER@HOST/NAME" in str(error.value)
    assert "geheim" not in str(error.value)
