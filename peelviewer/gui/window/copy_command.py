"""Ctrl+C copies what is selected where the keys are: a grade, a contrast, rows of documents, or words that are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextBrowser

from peelviewer.gui.library.library_model import COLUMNS, facts_in_columns
from peelviewer.gui.text.contrast_words import cited
from peelviewer.gui.text.short_wording import fact_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.copied_rows import copied_rows
from peelviewer.gui.widgets.object_names import has_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.gui.state.current_view import CurrentView
    from peelviewer.gui.state.status_messages import SayInStatus
    from peelviewer.gui.widgets.window_actions import WindowActions
    from peelviewer.gui.window.main_window import MainWindow


class CopyCommand(QObject):
    """Answers the command, wherever the keys are."""

    def __init__(
        self,
        window: MainWindow,
        view: CurrentView,
        copy_words: Callable[[], None],
        forces: Callable[[], tuple[tuple[str, ...], ...]],
        actions: WindowActions,
        say: SayInStatus,
    ) -> None:
        """`copy_words` copies what is selected in the text that is read; `forces` has the rows selected of a table of them."""
        super().__init__(window)
        self._window = window
        self._view = view
        self._copy_words = copy_words
        self._forces = forces
        self._say = say
        actions.answer({"copy": self._copy})

    def _copy(self) -> None:
        window, focus = self._window, self._window.focusWidget()
        highlighted = self._view.view_state.highlighted if self._view.view_state else None
        chosen = window.documents.chosen() if has_keys(window.documents) else window.news.chosen()
        if isinstance(focus, QTextBrowser) and not any(map(has_keys, (window.judgement, window.other, window.news))):
            focus.copy()
        elif rows := self._forces():
            self._take_rows(rows)
        elif has_keys(window.grades) and (words := window.grades.chosen_words()):
            self._take(_plain(words), tr("The grade is copied, with where it stands."))
        elif window.is_on_contrast() and highlighted is not None:
            self._take(_plain(cited(highlighted)), tr("The contrast is copied, with where both sides stand."))
        elif has_keys(window.tray) and (picked := window.tray.chosen()):
            self._take(_plain(picked.pick.words), tr("What was picked is copied."))
        elif has_keys(window.follow_up) and (words := window.follow_up.chosen_words()):
            self._take(_plain(words), tr("The finding is copied, with where it stands."))
        elif has_keys(window.found) and (words := window.found.chosen_words()):
            self._take(_plain(words), tr("What was found is copied, with where it stands."))
        elif chosen:
            head = tuple(map(fact_name, COLUMNS))
            self._take_rows((head, *map(facts_in_columns, chosen)))
        else:
            self._copy_words()

    def _take_rows(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self._take(copied_rows(rows), tr("%n rows are copied.", "", len(rows) - 1))

    def _take(self, data: QMimeData, words: str) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self._say(words)


def _plain(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data
