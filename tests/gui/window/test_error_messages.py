"""Every error is a sentence in the window, where the reader looks for what is missing."""

from pathlib import Path

import pytest
from made_desk import HERE, started
from PySide6.QtWidgets import QLabel

from peelviewer.gui.state.failure_sentences import Failure, attempted
from peelviewer.gui.window.main_window import MainWindow

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def states(window: MainWindow) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel, "state") if label.isVisible()}


def test_a_library_that_is_none_is_told_of_in_every_pane_with_the_next_step(tmp_path: Path) -> None:
    (tmp_path / "no.peel").write_bytes(b"not a database at all" * 100)
    with started(tmp_path / "no.peel") as window:
        sentence, short = sorted(states(window), key=len, reverse=True)
        assert short == "No library is open."
        assert "no.peel is not a PeelViewer library" in sentence
        assert sentence.endswith("make a new one (Ctrl+Shift+N).")
        assert not window.import_results.isVisible()


def test_a_library_that_was_moved_away_is_told_of(tmp_path: Path) -> None:
    with started(tmp_path / "gone.peel") as window:
        assert any("gone.peel" in sentence for sentence in states(window))


def test_a_document_that_is_gone_is_told_of_in_the_import_results_and_nothing_is_lost(window: MainWindow) -> None:
    shown = window.judgement.reading.reader.toPlainText()
    window.navigator.go_to(type(HERE)(HERE.force, HERE.theme, document=9999))
    assert window.import_results.findChildren(QLabel)[0].text() == (
        "Document 9999 is not in this library. It may have been removed."
    )
    assert window.judgement.reading.reader.toPlainText() == shown


def test_an_unexpected_error_is_a_sentence_too() -> None:
    found = attempted(lambda: {}["theme"])
    assert isinstance(found, Failure)
    assert "KeyError: 'theme'" in found.sentence
    assert attempted(lambda: 7) == 7
