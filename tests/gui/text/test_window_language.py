"""The window's language: which is spoken, and whether the catalogues have every text of the code, whole and compiled."""

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_desk import started
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QMenu
from translations import FOLDER, LANGUAGES, ROOT, collect, compiled, field_words, is_the_same_in_every_language

from peelviewer.gui.peers import peers_model
from peelviewer.gui.text import translatable_terms, window_language
from peelviewer.gui.text.counted_things import contrasts, documents, themes
from peelviewer.gui.text.short_wording import ENTERED_BY_YOU, date_shown, gap_words, inspection_name
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window import window_menus
from peelviewer.gui.window.kept_settings import Settings
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.reference import reference
from peelviewer.store.searching.fields import FIELDS

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]
GUI = ROOT / "peelviewer" / "gui"
MESSAGES = {code: list(ET.parse(FOLDER / f"peelviewer_{code}.ts").iter("message")) for code in LANGUAGES}


@pytest.fixture
def _in_welsh(qapp: QCoreApplication, _in_english: None) -> Iterator[None]:
    window_language.speak(qapp, "cy")
    yield
    window_language.speak(qapp, window_language.ENGLISH)


def sources(file: Path) -> Counter[str]:
    return Counter(message.findtext("source", "") for message in ET.parse(file).iter("message"))


def forms(message: ET.Element) -> list[str]:
    """The translations of a text: one for each form of its number, or the one."""
    several = [form.text or "" for form in message.iter("numerusform")]
    return several or [message.findtext("translation", "")]


def is_finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and translation.get("type") != "unfinished"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_catalogue_has_the_texts_of_the_code(code: str, tmp_path: Path) -> None:
    catalogue = FOLDER / f"peelviewer_{code}.ts"
    collected = Path(shutil.copy(catalogue, tmp_path))
    collect(code, collected)
    assert sources(collected) == sources(catalogue), "run `make translations`"


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_program_reads_is_compiled_from_the_catalogue(code: str, tmp_path: Path) -> None:
    compiled(FOLDER / f"peelviewer_{code}.ts", tmp_path / "compiled.qm")
    shipped = FOLDER / f"peelviewer_{code}.qm"
    assert (tmp_path / "compiled.qm").read_bytes() == shipped.read_bytes(), "run `make translations`"


def test_every_number_has_its_english_forms() -> None:
    assert [message.findtext("source") for message in MESSAGES["en"] if not is_finished(message)] == []
    for message in MESSAGES["en"]:
        assert forms(message)[1] == message.findtext("source")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_keeps_placeholders_and_tags(code: str) -> None:
    kept = re.compile(r"\{\w+\}|<[^>]*>")
    for message in filter(is_finished, MESSAGES[code]):
        text = message.findtext("source", "")
        for number, form in enumerate(forms(message)):
            assert form
            is_none = message.get("numerus") and number == 0 and "%n" not in form  # “no themes”
            assert is_none or sorted(kept.findall(form)) == sorted(kept.findall(text)), form
            assert is_none or ("%n" in form) == ("%n" in text), form
            assert not text.endswith(("…", ":")) or form[-1] == text[-1], form


def test_the_main_words_are_in_welsh() -> None:
    finished = {message.findtext("source") for message in MESSAGES["cy"] if is_finished(message)}
    columns = {*peers_model.COLUMNS} - {"#"}
    own_names = {f"&{name}" for name in window_language.LANGUAGES.values()}
    labels = {label for _, _, label, _ in window_menus.COMMANDS} - own_names
    shortcuts = {words for row in window_menus._ELSEWHERE for words in row}
    field = (
        *translatable_terms.MENUS,
        *translatable_terms.ANALYSIS,
        *translatable_terms.SEARCH,
        *({*field_words(), ENTERED_BY_YOU} - {audience.label for audience in reference().audiences}),
    )
    words = {*field, *columns, *labels, *shortcuts}
    assert words - finished == set()


def test_no_two_commands_of_a_welsh_menu_have_the_same_letter() -> None:
    welsh = {message.findtext("source", ""): forms(message)[0] for message in MESSAGES["cy"]}
    for menu in {command[0] for command in window_menus.COMMANDS}:
        labels = [label for of, _, label, _ in window_menus.COMMANDS if of == menu]
        labels += sorted({of.partition("/")[2] for of, *_ in window_menus.COMMANDS if of.startswith(f"{menu}/")})
        said = [welsh.get(label) or label for label in labels]
        letters = [label[label.index("&") + 1].lower() for label in said]
        assert len(letters) == len(set(letters)), said
    across = [welsh[menu] for menu in {command[0].partition("/")[0] for command in window_menus.COMMANDS}]
    assert len({menu[menu.index("&") + 1].lower() for menu in across}) == len(across)


def test_the_catalogue_has_the_words_of_the_field_and_of_the_data() -> None:
    texts = set(sources(FOLDER / "peelviewer_cy.ts"))
    assert {*field_words(), ENTERED_BY_YOU} <= texts
    named = {words for cycle in reference().cycles for words in (cycle.label, cycle.name) if re.search("[A-Z]", words)}
    assert {words for words in named - texts if not is_the_same_in_every_language(words)} == set()


def test_the_listed_terms_are_those_of_the_search_and_the_menus() -> None:
    assert set(FIELDS) <= set(translatable_terms.SEARCH)
    named_menus = {name for command in window_menus.COMMANDS for name in command[0].split("/")}
    assert named_menus == set(translatable_terms.MENUS)


@pytest.mark.usefixtures("_in_welsh")
def test_numbers_and_dates_are_said_in_welsh() -> None:
    assert [themes(number) for number in (0, 1, 2)] == ["dim themâu", "1 thema", "2 thema"]
    assert [contrasts(number) for number in (1, 3, 6, 12)] == [
        "1 cyferbyniad",
        "3 o gyferbyniadau",
        "6 chyferbyniad",
        "12 o gyferbyniadau",
    ]
    assert [documents(number) for number in (1, 6)] == ["1 ddogfen", "6 dogfen"]
    assert [date_shown(iso) for iso in ("2016-02-18", "2016-02", "2016")] == [
        "18 Chwefror 2016",
        "Chwefror 2016",
        "2016",
    ]
    assert gap_words("with Investigating crime") == "ar y cyd: Ymchwilio i droseddau"
    assert inspection_name("letter 2016") == "llythyr 2016"
    assert inspection_name("SOC 2023") == "Arolygiadau rhanbarthol o droseddau difrifol a threfnedig (2023)"


def test_numbers_and_dates_are_british_in_english() -> None:
    assert [themes(number) for number in (0, 1, 2)] == ["no themes", "1 theme", "2 themes"]
    assert date_shown("2016-02-18") == "18 February 2016"


@pytest.mark.usefixtures("_in_english")
def test_the_language_chosen_is_kept_and_the_window_says_when_it_is_spoken(window: MainWindow) -> None:
    window_actions.command(window, "language cy").trigger()
    assert Settings().language == "cy"
    said = window.import_results.findChildren(QLabel)[0]
    assert said.isVisible()
    assert said.text() == "PeelViewer speaks Cymraeg from its next start."
    window.import_results.hide()
    window_actions.command(window, "language en").trigger()
    assert Settings().language == "en"
    assert not said.isVisible()


def test_the_next_start_speaks_the_language_chosen(library_file: Path, qapp: QCoreApplication) -> None:
    Settings().choose_language("cy")
    with started(library_file) as window:
        assert window.grades.accessibleName() == "Graddau"
        titles = [menu.title() for menu in window.menuBar().findChildren(QMenu)]
        assert "&Ffeil" in titles
        assert window_actions.command(window, "language cy").isChecked()
    Settings().choose_language("")
    with started(library_file) as window:
        assert window.grades.accessibleName() == "Grades"
        assert window_actions.command(window, "language").isChecked()
    assert window_language.spoken() == "en"
    assert qapp.instance() is qapp


def test_without_a_choice_the_systems_first_language_that_is_known_is_spoken() -> None:
    code = "from peelviewer.gui.text.window_language import wanted; print(wanted(''), wanted('cy'), wanted('xx'))"
    for spoken, expected in (("cy:en", "cy"), ("fr:cy", "cy"), ("de", "en"), ("en_GB:cy", "en")):
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "LANGUAGE": spoken}
        run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        assert run.stdout.split() == [expected, "cy", expected]
