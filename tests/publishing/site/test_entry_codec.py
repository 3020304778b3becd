from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.site.told import entry
from translator.publishing.review import ReviewCount
from translator.publishing.site.entry_codec import entry_from, entry_json
from translator.publishing.site.values import Entry, Tag, TermUse
from translator.publishing.wording import Notice

TEXT = st.text(max_size=12)
NUMBER = st.integers(0, 10**6)
NOTICE = st.builds(Notice, TEXT, TEXT)
MOMENT = st.datetimes(timezones=st.just(dt.UTC))


def many(what):
    return st.lists(what, max_size=3).map(tuple)


COUNTS = st.builds(ReviewCount, NUMBER, NUMBER, NUMBER, NUMBER, st.none() | MOMENT)
ENTRIES = st.builds(
    Entry,
    slug=TEXT,
    folder=TEXT,
    title=NOTICE,
    summary=NOTICE,
    date=st.dates(),
    updated=MOMENT,
    tags=many(st.builds(Tag, TEXT, NOTICE)),
    counts=COUNTS,
    author=NOTICE,
    image=TEXT,
    terms=many(st.builds(TermUse, TEXT, many(TEXT), many(NUMBER), TEXT)),
    urdu=TEXT,
    english=TEXT,
)


@given(ENTRIES)
def test_an_entry_comes_back_from_json_as_it_was(one):
    data = json.loads(json.dumps(entry_json(one)))
    back = entry_from(data)
    assert back == one
    assert repr(back).count("datetime.datetime") == repr(one).count("datetime.datetime")
    assert entry_json(back) == data


def test_each_field_is_told():
    assert entry_json(entry()).keys() == set(Entry.__dataclass_fields__)


@pytest.mark.parametrize(
    ("key", "wrong", "error"),
    [("date", "soon", ValueError), ("counts", [1], TypeError), ("tags", [[]], ValueError)],
)
def test_other_data_is_refused(key, wrong, error):
    with pytest.raises(error):
        entry_from({**entry_json(entry()), key: wrong})


def test_missing_data_is_refused():
    data = entry_json(entry())
    del data["urdu"]
    with pytest.raises(KeyError):
        entry_from(data)
