"""Addresses of servers as people mistype them, with a password in them."""

import pytest

from translator.errors import StoreError
from translator.store import Store, engines

NOBODY = "127.0.0.1:1"  # no server has this port
ADDRESSES = [
    f"postgresql://hina:geheim@{NOBODY}/news",
    f"postgresql://hina:ge@heim@{NOBODY}/news",
    f"postgresql://hina:ge/heim@{NOBODY}/news",
    f"postgresql://hina:ge#heim@{NOBODY}/news",
    f"postgresql://hina:ge?heim@{NOBODY}/news",
    f"postgresql://hina:ge%zzheim@{NOBODY}/news",
    f"postgresql://hina:ge\0heim@{NOBODY}/news",
    "postgresql://hina:geheim/news",
    "postgresql://hina:geheim@db:port/news",
    "postgresql://hina:geheim@127.0.0.1:99999/news",
    "postgresql://hina:geheim@/news?host=/nowhere&host=/elsewhere",
    f"postgresql://hina@{NOBODY}/news?password=geheim",
    f"postgresql://hina@{NOBODY}/news?password=geheim&password=geheim",
    f"postgresql://hina@{NOBODY}/news?sslpassword=geheim",
    f"postgresql://hina:geheim@{NOBODY}/news?sslmode=never",
    f"postgresql://hina:geheim@{NOBODY}/news?shoe=42",
    f"postgresql://hina:geheim@{NOBODY}/news?connect_timeout=soon",
    f"postgresql://hina:geheim@{NOBODY}/news?client_encoding=klingon",
    f"postgres://hina:geheim@{NOBODY}/news",
    f"POSTGRESQL://hina:geheim@{NOBODY}/news",
    f"mysql://hina:geheim@{NOBODY}/news",
]


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_message_shows_any_of_a_password(address, monkeypatch):
    monkeypatch.setattr(engines, "_WAIT", 2)
    with pytest.raises(StoreError) as error:
        Store(address)
    sentence = str(error.value)
    assert "heim" not in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
