import pytest

from translator.errors import StoreError, ThemeError
from translator.press.report import SiteReport
from translator.press.watch import Watch


@pytest.fixture
def theme(tmp_path):
    (tmp_path / "theme" / "templates").mkdir(parents=True)
    return tmp_path / "theme"


@pytest.fixture
def built():
    return []


@pytest.fixture
def watch(house, theme, built):
    house.write("one")

    def build():
        built.append(1)
        if (theme / "broken").exists():
            raise ThemeError("The theme is broken.")
        return SiteReport(house.site)

    return Watch(house.store, [theme, house.folder / "dozaban.toml"], build)


def test_nothing_is_built_again_where_nothing_changed(watch, built):
    assert watch.look() is not None
    assert watch.look() is None
    assert built == [1]
    assert watch.problem == ""


def test_what_people_do_is_seen(watch, house):
    watch.look()
    house.approve("one")
    assert watch.look() is not None
    house.write("two")
    assert watch.look() is not None
    house.store.remove("two")
    assert watch.look() is not None
    assert watch.look() is None


def test_files_are_seen_that_come_change_and_go(watch, house, theme):
    watch.look()
    for path in (theme / "templates" / "page.html", house.folder / "dozaban.toml"):
        path.write_text("one")
        assert watch.look() is not None
        path.write_text("longer")
        assert watch.look() is not None
        path.unlink()
        assert watch.look() is not None
        assert watch.look() is None


def test_a_build_that_fails_is_told_and_tried_again_when_something_changes(watch, theme, built):
    (theme / "broken").touch()
    assert watch.look() is None
    assert watch.look() is None
    assert watch.problem == "The theme is broken."
    assert built == [1]
    (theme / "broken").unlink()
    assert watch.look() is not None
    assert watch.problem == ""


def test_a_store_that_cannot_be_read_for_a_while_is_no_end(watch, house, monkeypatch):
    watch.look()

    def busy(_):
        raise StoreError("The database is busy.")

    with monkeypatch.context() as patch:
        patch.setattr(type(house.store), "standings", busy)
        assert watch.look() is None
    assert watch.problem == "The database is busy."
    assert watch.look() is not None
    assert watch.problem == ""


def test_a_file_that_goes_while_it_is_looked_at_is_no_matter(watch, theme):
    (theme / "nowhere").symlink_to(theme / "gone")
    assert watch.look() is not None
    assert watch.look() is None
