"""Documents come in by paste, drop and dialog; the line of import results says what was recognised."""

import re
import shutil
from pathlib import Path

import pytest
import typst
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QProgressBar, QToolButton

from peelviewer.gui.library.clipboard_files import files_of
from peelviewer.gui.library.document_importing import DocumentImporting
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.widgets.elided_label import ElidedLabel
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ARTICLE = """Norfolk Constabulary inadequate at answering the public, inspectors say

14 March 2024

Norfolk Constabulary was graded inadequate at responding to the public, the inspectorate said on Thursday. – Café.
"""


def shifted_pdf(lines: list[str]) -> bytes:
    """A PDF that shows these lines, but whose font says of every letter that it is the next one of the alphabet."""
    shown = "\n".join(f"({line}) Tj T*" for line in lines)
    content = f"BT /F1 14 Tf 60 780 Td 20 TL\n{shown}\nET"
    letters = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfrange <20> <20> <0020> <41> <59> <0042> <61> <79> <0062> endbfrange endcmap"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >> stream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length {len(letters)} >> stream\n{letters}\nendstream",
    ]
    body = "".join(f"{number} 0 obj {each} endobj\n" for number, each in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R /Size 7 >>\n%%EOF\n".encode()


def import_results(window: MainWindow) -> str:
    return window.import_results.findChildren(QLabel)[0].text() if window.import_results.isVisible() else ""


def button(window: MainWindow, name: str) -> QToolButton:
    return next(b for b in window.import_results.findChildren(QToolButton) if b.accessibleName() == name)


def paste(window: MainWindow) -> None:
    """Paste, and accept what is offered."""
    window_actions.command(window, "paste").trigger()
    assert import_results(window).startswith("On the clipboard: “")
    button(window, "Add it to the library (Enter)").click()


def test_text_is_pasted_as_a_document_and_opened_from_the_import_results(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    paste(window)
    assert import_results(window).startswith("Added: Norfolk Constabulary inadequate")
    assert "News · Norfolk Constabulary" in import_results(window)
    assert "14 March 2024" in import_results(window)
    button(window, "Open this document").click()
    assert window.navigator.here.force == "Norfolk Constabulary"
    assert "Café" in window.news.reading.reader.toPlainText()
    paste(window)
    assert import_results(window).startswith("Already there")
    button(window, "Close this line").click()
    assert import_results(window) == ""


def test_a_page_is_pasted_with_its_letters_whole(window: MainWindow) -> None:
    data = QMimeData()
    paragraphs = ARTICLE.strip().split("\n\n")
    data.setHtml(f"<article><h1>{paragraphs[0]}</h1>{''.join(f'<p>{words}</p>' for words in paragraphs[1:])}</article>")
    data.setText(ARTICLE)
    QGuiApplication.clipboard().setMimeData(data)
    paste(window)
    assert "Norfolk Constabulary" in import_results(window)
    button(window, "Open this document").click()
    assert "– Café." in window.news.reading.reader.toPlainText()


def test_nothing_to_paste_is_said(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window_actions.command(window, "paste").trigger()
    assert import_results(window) == ""
    assert any("clipboard holds no text" in label.text() for label in window.statusBar().findChildren(QLabel))


def test_files_are_dropped_and_one_bad_one_stops_nothing(window: MainWindow, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.pdf"
    good.write_text(ARTICLE, encoding="utf-8")
    bad.write_text("no pdf at all", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (good, bad)])
    drop = QDropEvent(
        QPointF(50, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter = QDragEnterEvent(
        QPoint(50, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, drop)
    assert import_results(window).startswith("bad.pdf was refused.")
    assert not button(window, "Open this document").isVisible()
    button(window, "Next file that came in").click()
    assert import_results(window).startswith("Added: Norfolk")
    assert not window.status.cancel.isVisible()


def test_a_better_copy_in_the_place_of_a_worse_one_is_undone(
    window: MainWindow, tmp_path: Path, library_file: Path
) -> None:
    title = "Watchdog rates Kent Police"
    lines = ["Kent Police was rated good at investigating crime, inspectors of HMICFRS said in their report on Friday."]
    lines += [
        f"Officers in {town} told our reporter what they thought of the inspection that was made there last autumn."
        for town in ("Deal", "Hythe", "Lydd")
    ]
    worse, better = tmp_path / "pasted.txt", tmp_path / "saved.html"
    worse.write_text("\n\n".join([title, *lines]), "utf-8")
    better.write_text(
        f"<title>{title}</title><main><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</main>", "utf-8"
    )
    undo = window_actions.command(window, "undo")

    def names() -> set[str]:
        library = Library.open(library_file)
        held = {entry.file_name for entry in library.documents()}
        library.close()
        return held & {worse.name, better.name}

    importing = window.findChild(DocumentImporting)
    assert importing is not None
    for file in (worse, better):
        importing.add_files([file])
    assert names() == {better.name}
    assert undo.text() == "&Undo better copy of “Watchdog rates Kent Police”"
    undo.trigger()
    assert names() == {worse.name}
    undo.trigger()
    assert names() == set()
    for _ in range(2):
        window_actions.command(window, "redo").trigger()
    assert names() == {better.name}


def test_what_looks_like_no_document_is_offered_and_the_other_offers_stay(window: MainWindow, tmp_path: Path) -> None:
    for name in ("1.html", "2.html"):
        words = f"<h1>Just a moment {name}</h1><p>Verifying you are human. This may take a few seconds.</p>"
        (tmp_path / name).write_text(f"<html><body>{words}</body></html>", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("1.html", "2.html")])
    window.dropped.emit(data)
    asked = "{} was set aside: it looks like a check for robots: the page was saved before the article showed. Add it all the same?"
    assert import_results(window) == asked.format("1.html")
    button(window, "Add it to the library (Enter)").click()
    assert import_results(window) == asked.format("2.html")
    button(window, "Next file that came in").click()
    assert import_results(window).startswith("Added: Just a moment")
    button(window, "Open this document").click()


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not on this machine")
@pytest.mark.parametrize("by_keys", [False, True])
def test_a_file_whose_letters_spell_nothing_is_recognised_by_a_button(
    window: MainWindow, tmp_path: Path, by_keys: bool
) -> None:
    file = tmp_path / "shifted.pdf"
    file.write_bytes(
        shifted_pdf(
            ["Norfolk told to answer calls", *["Inspectors say that calls to the police are answered late."] * 20]
        )
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.dropped.emit(data)
    assert import_results(window).startswith("Added: shifted.pdf")
    recognise = button(window, "Recognise its text as a scan’s, and read it again")
    assert recognise.isVisible()
    if by_keys:
        assert window.import_results.take_keys()
        assert window.focusWidget() is recognise
        QTest.keyClick(recognise, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(recognise, Qt.MouseButton.LeftButton)
    assert import_results(window).startswith("Read again:")
    assert "its text was recognised by Tesseract" in import_results(window)
    assert "do not spell words" not in import_results(window)
    assert not recognise.isVisible()


def test_an_import_is_stopped_by_its_button_and_what_was_added_stays(window: MainWindow, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{ARTICLE}\nEdition {number}.", encoding="utf-8")
    bar = window.statusBar().findChild(QProgressBar)
    assert bar is not None
    bar.valueChanged.connect(lambda value: window.status.cancel.click() if value * 3 == bar.maximum() else None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{number}.txt")) for number in range(3)])
    window.dropped.emit(data)
    assert import_results(window).startswith("Added: Norfolk")
    assert not button(window, "Next file that came in").isVisible()
    assert not bar.isVisible()


def test_of_a_long_file_the_page_in_hand_is_shown_and_the_time_left(window: MainWindow, tmp_path: Path) -> None:
    file, pages = tmp_path / "long.pdf", 1600
    file.write_bytes(
        typst.compile(f"#for n in range({pages}) [Norfolk Constabulary, part #n. #pagebreak(weak: true)]".encode())
    )
    bar = window.statusBar().findChild(QProgressBar)
    line = window.statusBar().findChild(ElidedLabel)
    assert bar is not None
    assert line is not None
    said: list[tuple[float, str]] = []
    bar.valueChanged.connect(
        lambda value: said.append((value / bar.maximum(), line.toolTip())) if bar.maximum() else None
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.dropped.emit(data)
    told = [
        (share, re.fullmatch(rf"1 of 1: long.pdf, page (\d+) of {pages}( · .* left)?", words)) for share, words in said
    ]
    turned = [(share, int(page[1]), page[2]) for share, page in told if page]
    assert turned == sorted(turned)
    assert all(share == pytest.approx((page - 1) / pages, abs=0.001) for share, page, _ in turned)
    assert any(left for *_, left in turned)
    assert import_results(window).startswith("Added:")


def test_what_was_left_out_and_what_changed_are_shown(window: MainWindow) -> None:
    more = [
        "The chief constable said that the force had taken on more people since the spring of the year.",
        "Inspectors met officers of every rank, and people who had called them, over a week in the autumn.",
    ]
    advert, news = "Sign up to our newsletter for the best of the week.", "It was graded good at preventing crime."
    shown = window.import_results.findChildren(QPlainTextEdit)[0]
    for lines, new in (([advert], []), ([news], [f"New since the older version:\n– {news}"])):
        QGuiApplication.clipboard().setText("\n\n".join([ARTICLE, *more[:1], *lines, *more[1:]]))
        paste(window)
        assert ("left out of the text" in import_results(window)) == (not new)
        assert not shown.isVisible()
        button(window, "Show what was left out of its text, and what changed").click()
        assert shown.isVisible()
        assert shown.height() < 4 * shown.fontMetrics().lineSpacing()  # no more than two lines need
        assert shown.toPlainText().split("\n\n") == (new or [f"Left out of its text:\n– {advert}"])
        button(window, "Show what was left out of its text, and what changed").click()
        assert not shown.isVisible()
    assert import_results(window).startswith("Added (a newer version of")


def test_a_name_is_made_of_the_first_words(tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("  “Good/bad?”\x00 says: report  ")
    (file,) = files_of(data, tmp_path)
    assert file.suffix == ".txt"
    assert file.stem == "Good bad says report"
