"""Which language the window speaks, and the one function that every text for a reader goes through.

Texts stand in the code in English, whole: `tr("{name} is pinned.").format(name=…)`, and with a number
`tr("%n articles", "", number)`. What stands outside of functions, where no language is chosen yet, is only `marked(…)`
there, and goes through `tr` where it is shown. `make translations` collects all of them, but for what stands in the
braces of an f-string; a number's English forms, "%n article" and "%n articles", are then filled into `peelviewer_en.ts`.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from peelviewer import paths

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "cy": "Cymraeg"}  # each by its own name

_spoken = ""
_translators: list[QTranslator] = []


def tr(text: str, comment: str = "", number: int = -1) -> str:
    """The text in the language of the window, `%n` in the form for that number; `comment` tells alike texts apart."""
    return QCoreApplication.translate("", text, comment, number)


def marked(text: str) -> str:
    """The text itself: it is translated where it is shown."""
    return text


def spoken() -> str:
    """The code of the language in use."""
    return _spoken or ENGLISH


def wanted(chosen: str) -> str:
    """The code of the language chosen by the reader, or where that is empty the first of the system's that is known here."""
    if chosen in LANGUAGES:
        return chosen
    known = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((language for language in known if language in LANGUAGES), ENGLISH)


def speak(app: QCoreApplication, chosen: str) -> None:
    """Use the language chosen by the reader, or where that is empty the system's, from now on: before any window is made."""
    global _spoken  # noqa: PLW0603  # one program speaks one language
    language = wanted(chosen)
    if language == _spoken:
        return
    _spoken = language
    while _translators:
        app.removeTranslator(_translators.pop())
    # English has a catalogue too: of its plurals. Qt's own texts are English already.
    folders = [(str(paths.resources() / "translations"), f"peelviewer_{language}")]
    if language != ENGLISH:
        folders.append((QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"))
    for folder, name in folders:
        translator = QTranslator()
        if translator.load(name, folder):
            app.installTranslator(translator)
            _translators.append(translator)
