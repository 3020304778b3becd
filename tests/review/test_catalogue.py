"""The catalogues have all that the desk says, and nothing else."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog

from translator.editing import Action
from translator.review import catalogue, rendering
from translator.review.catalogue import extract, read, update
from translator.review.wording import DEFAULT, LANGUAGES, translations, words_for_scripts

LOCALE = catalogue._LOCALE  # noqa: SLF001 - the shipped one
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")
TRANSLATED = [language for language in LANGUAGES if language != DEFAULT]
TO_DO = "Run `python -m translator.review.catalogue` and translate what is new."


def messages(found: Catalog) -> dict:
    """Return all but the header, by what marks them off."""
    return {(one.context, one.id): one for one in found if one.id}


def files(found: Catalog) -> dict:
    return {key: {file for file, _ in one.locations} for key, one in messages(found).items()}


def parts(said: str | tuple[str, ...]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


@pytest.fixture(scope="module")
def used() -> Catalog:
    return extract()


@pytest.fixture(scope="module", params=TRANSLATED)
def translated(request) -> Catalog:
    return read(LOCALE / request.param / "LC_MESSAGES" / "review.po", request.param)


def test_pages_code_and_scripts_are_all_extracted(used):
    ends = {file.rpartition(".")[2] for named in files(used).values() for file in named}
    assert ends == {"html", "py", "json"}


def test_the_template_is_up_to_date(used):
    assert files(read(LOCALE / "review.pot")) == files(used), TO_DO


def test_a_catalogue_has_what_is_said_and_nothing_else(used, translated):
    assert messages(translated).keys() == messages(used).keys(), TO_DO
    assert not translated.obsolete


def test_all_is_translated_and_sure(translated):
    unsure = [m.id for m in messages(translated).values() if m.fuzzy or not all(parts(m.string))]
    assert unsure == [], TO_DO


def test_a_translation_has_the_plural_forms_of_its_language(translated):
    found = [m for m in messages(translated).values() if m.pluralizable]
    assert found
    assert {len(m.string) for m in found} == {translated.num_plurals}


def test_a_translation_has_the_placeholders_of_what_it_translates(translated):
    for message in messages(translated).values():
        wanted = set(PLACEHOLDER.findall(parts(message.id)[-1]))
        for said in parts(message.string):
            assert set(PLACEHOLDER.findall(said)) == wanted, message.id
            assert not list(message.check(translated)), message.id


def test_urdu_is_written_with_urdu_letters():
    found = messages(read(LOCALE / "ur" / "LC_MESSAGES" / "review.po", "ur"))
    said = " ".join(part for m in found.values() for part in parts(m.string))
    assert not re.findall(r"[يكهى٠-٩?,;]", said)  # those of Arabic, and Latin punctuation


def test_opened_isolates_are_closed(translated):
    for message in messages(translated).values():
        for said in parts(message.string):
            assert said.count("\u2068") == said.count("\u2069"), message.id


def test_the_desk_and_its_scripts_speak_urdu():
    assert translations("ur").gettext("Save") == "محفوظ کریں"
    english, urdu = words_for_scripts("en"), words_for_scripts("ur")
    assert english.keys() == urdu.keys()
    assert [name for name in english if english[name] == urdu[name]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_history_has_words_for_all_that_is_done(language):
    environment = rendering._environment(rendering._TEMPLATES, language)  # noqa: SLF001 - macros have no page
    words = environment.get_template("words.html").make_module({"language": language})
    said = {str(words.action_word(action.value)).strip() for action in Action}
    assert len(said) == len(Action)
    assert "" not in said


def test_an_update_keeps_translations_and_drops_what_is_not_said_any_more(tmp_path):
    desk, locale = tmp_path / "desk", tmp_path / "locale"
    (desk / "templates").mkdir(parents=True)
    page, po = desk / "templates" / "a.html", locale / "ur" / "LC_MESSAGES" / "review.po"
    page.write_text("{{ _('Save') }} {{ _('Undo') }}", encoding="utf-8")
    update(locale, desk)
    text = po.read_text(encoding="utf-8")
    po.write_text(text.replace('"Save"\nmsgstr ""', '"Save"\nmsgstr "محفوظ"'), encoding="utf-8")
    page.write_text("{{ _('Save') }} {{ _('Undo it') }}", encoding="utf-8")
    update(locale, desk)

    found = messages(read(po, "ur"))
    assert {id_: m.string for (_, id_), m in found.items()} == {"Save": "محفوظ", "Undo it": ""}
    assert not any(message.fuzzy for message in found.values())


def test_an_update_without_news_changes_nothing(tmp_path):
    update(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("review.po*")}
    update(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("review.po*")} == before
    assert len(before) == len(LANGUAGES)
