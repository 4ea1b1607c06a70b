"""How fast briefs are made: alone, from a tick to its preview, one for each force. Part of `make bench`."""

import itertools
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from peelviewer import brief, pipeline
from peelviewer.domain.recipes import Recipe

FORCE = "Cambridgeshire Constabulary"
RENDER, PREVIEW, ALL = 40, 100, 4000  # milliseconds wanted at most


def briefs(folder: Path) -> None:
    library = pipeline.make_sample(folder / "briefs.peel")
    whole, first = (
        once_each(lambda recipe: brief.to_pdf(pipeline.compose_brief(library, recipe)), before)
        for before in (nothing, library.recipes.remember)
    )
    print(
        f"brief, warm, from the library to PDF: {whole:.0f} ms (wanted: {RENDER}); "
        f"the first after a change of the library: {first:.0f} ms"
    )
    page = pipeline.compose_brief(library, Recipe((FORCE,), ("soc",)))
    pages = {title: replace(page, title=title) for title in titles()}
    ours = once_each(lambda recipe: brief.to_pdf(pages[recipe.title]))
    texts = {title: brief.to_markdown(page) for title, page in pages.items()}
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qt = once_each(lambda recipe: written_by_qt(texts[recipe.title]))
    print(
        f"brief, warm, PDF alone, its text new each time: {ours:.0f} ms; "
        f"the same text through Qt's PDF writer, without tags, drawing and columns: {qt:.0f} ms; "
        f"through WeasyPrint, tagged as PDF/UA-1, without drawing and columns: {by_weasyprint(texts)}"
    )
    print(f"from a tick to its preview in the window: {ticked(library.path):.0f} ms (wanted: {PREVIEW})")
    start = time.perf_counter()
    count = len(list(pipeline.export_briefs(library, ("soc",), folder / "all")))
    print(f"{count} briefs, one a force: {(time.perf_counter() - start) * 1000:.0f} ms (wanted: {ALL})")
    library.close()


def titles() -> list[str]:
    return [f"Brief number {number}" for number in range(10)]


def nothing(_recipe: Recipe) -> None:
    """What comes before a measure where nothing does."""


def once_each(work: Callable[[Recipe], object], before: Callable[[Recipe], object] = nothing) -> float:
    """The median over recipes that differ in their titles: nothing is laid out before it is measured."""
    took = []
    for title in titles():
        recipe = Recipe((FORCE,), ("soc",), title=title)
        before(recipe)
        start = time.perf_counter()
        work(recipe)
        took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took[1:])


def written_by_qt(markdown: str) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPdfWriter, QTextDocument
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    assert application
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    document = QTextDocument()
    document.setMarkdown(markdown)
    document.print_(writer)
    del writer
    return bytes(buffer.data().data())


def by_weasyprint(texts: dict[str, str]) -> str:
    """How long it takes, or why that is not known: it is no library of the program."""
    try:
        import weasyprint
    except (ImportError, OSError) as error:  # OSError: without the system's Pango
        return f"not measured, {type(error).__name__}: {error}"
    from PySide6.QtGui import QTextDocument

    pages = {}
    for title, text in texts.items():
        document = QTextDocument()
        document.setMarkdown(text)
        pages[title] = document.toHtml()

    def write(recipe: Recipe) -> object:
        return weasyprint.HTML(string=pages[recipe.title]).write_pdf(pdf_variant="pdf/ua-1")

    return f"{once_each(write):.0f} ms"


def ticked(library: Path) -> float:
    """From the tick of a part in the composer until its page is painted; every page another one."""
    from PySide6.QtCore import Qt

    from peelviewer.gui.brief.brief_composer import BriefComposer
    from peelviewer.gui.program import program_start
    from peelviewer.gui.state.reader_navigation import Locator
    from peelviewer.gui.widgets import window_actions

    window, background, _ = program_start.opened_window(library, Locator(FORCE, "soc"), (1400, 880), "light")
    window_actions.command(window, "brief").trigger()
    composer = window.findChild(BriefComposer)
    assert composer is not None
    composer.preview.grab()
    model = composer.parts.focusProxy().model()
    took = []
    for row, state in itertools.product(range(6), (Qt.CheckState.Unchecked, Qt.CheckState.Checked)):
        start = time.perf_counter()
        model.setData(model.index(row, 0), state.value, Qt.ItemDataRole.CheckStateRole)
        composer.preview.grab()
        took.append((time.perf_counter() - start) * 1000)
    window.close()
    background.close()
    return statistics.median(took)
