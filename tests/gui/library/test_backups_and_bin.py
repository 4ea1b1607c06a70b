"""Backups restored from the File menu, and what was removed from the Edit menu; nobody's change is written over."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from peelviewer import pipeline
from peelviewer.domain.corrections import Decision
from peelviewer.domain.safekeeping import BinnedKind
from peelviewer.gui.library.backups_and_bin import KINDS
from peelviewer.gui.library.daily_backup import DailyBackup
from peelviewer.gui.state.background_work import BackgroundWork
from peelviewer.gui.state.force_loader import ForceLoader
from peelviewer.gui.state.force_snapshot import library_snapshot
from peelviewer.gui.state.reader_navigation import Navigator
from peelviewer.gui.widgets import window_actions
from peelviewer.gui.window.main_window import MainWindow
from peelviewer.store import Library
from peelviewer.store.errors import ChangedElsewhereError

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.usefixtures("qapp")]


def menu(window: MainWindow, of: str, words: str) -> list[QAction]:
    """The entries of a menu in a menu, as it shows them now."""
    inner = [action.menu() for action in window.menus[of].actions() if action.menu() is not None]
    (found,) = [each for each in inner if isinstance(each, QMenu) and words in each.title().replace("&", "")]
    found.aboutToShow.emit()
    return found.actions()


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.notices.findChildren(QLabel))


def test_a_backup_is_restored_from_the_menu_and_what_was_is_kept(window: MainWindow, library_file: Path) -> None:
    (none,) = menu(window, "&File", "Restore a backup")
    assert not none.isEnabled()
    pipeline.back_up(library_file)
    library = Library.open(library_file)
    key = pipeline.contrasts(library)[0].key
    pipeline.add_note(library, "After the backup", contrast=key)
    library.close()
    (backup,) = menu(window, "&File", "Restore a backup")
    backup.trigger()
    assert "What it is now is kept as a backup." in said(window)
    (restore,) = [each for each in window.notices.findChildren(QToolButton) if each.text() == "Restore"]
    restore.click()
    library = Library.open(library_file)
    assert pipeline.notes_beside_contrasts(library) == {}
    library.close()
    assert len(pipeline.backups_of(library_file)) == 2
    assert not window_actions.command(window, "undo").isEnabled()


def test_a_backup_is_made_daily_of_what_is_open_too(window: MainWindow, library_file: Path) -> None:
    daily = window.findChild(DailyBackup)
    assert daily is not None
    daily.look()
    (first,) = pipeline.backups_of(library_file)
    daily.look()
    assert pipeline.backups_of(library_file) == (first,)
    assert said(window) == ""


def test_what_was_open_before_a_library_that_can_only_be_read_is_backed_up_no_more(library_file: Path) -> None:
    background = BackgroundWork(lambda: Library.open(library_file), at_once=True)
    loader = ForceLoader(background, Navigator())
    daily = DailyBackup(background, background, loader, lambda: False)
    library = Library.open(library_file)
    facts = library_snapshot(library)
    library.close()
    loader.library_changed.emit(facts)
    loader.library_changed.emit(replace(facts, path=library_file.with_name("other.peel"), read_only=True))
    daily.look()
    assert pipeline.backups_of(library_file) == ()
    loader.library_changed.emit(facts)
    daily.look()
    assert len(pipeline.backups_of(library_file)) == 1
    daily.end()
    background.close()


def test_what_was_removed_is_restored_after_a_restart(window: MainWindow, library_file: Path) -> None:
    (none,) = menu(window, "&Edit", "Restore what was removed")
    assert not none.isEnabled()
    window_actions.command(window, "take out").trigger()
    (binned,) = menu(window, "&Edit", "Restore what was removed")
    assert binned.text().startswith("document “")
    before = len(Library.open(library_file).documents())
    binned.trigger()
    library = Library.open(library_file)
    assert len(library.documents()) == before + 1
    undo, redo = window_actions.command(window, "undo"), window_actions.command(window, "redo")
    assert undo.text().startswith("&Undo restoring of the document “")
    undo.trigger()
    assert len(library.documents()) == before
    redo.trigger()
    assert len(library.documents()) == before + 1
    library.close()
    (none,) = menu(window, "&Edit", "Restore what was removed")
    assert not none.isEnabled()


def test_every_kind_of_thing_in_the_bin_has_a_word() -> None:
    assert set(KINDS) == {kind.value for kind in BinnedKind}


def test_a_decision_of_another_window_is_not_written_over(window: MainWindow, library_file: Path) -> None:
    window_actions.command(window, "confirm").trigger()
    other = Library.open(library_file)
    (key,) = other.decisions.all()
    pipeline.decide(other, key, Decision.DISMISSED, "two questions")
    window_actions.command(window, "take back").trigger()
    assert "was changed in another window or program" in window.import_results.findChildren(QLabel)[0].text()
    held = other.decisions.all()[key]
    assert (held.decision, held.reason) == (Decision.DISMISSED, "two questions")
    other.close()


def test_a_note_that_another_window_changed_is_kept_beside_this_ones(library_file: Path) -> None:
    library = Library.open(library_file)
    key = pipeline.contrasts(library)[0].key
    number = pipeline.add_note(library, "First", contrast=key)
    pipeline.change_note(library, number, "Theirs")
    with pytest.raises(ChangedElsewhereError):
        pipeline.change_note(library, number, "Mine", was="First")
    assert {note.text for note in pipeline.notes_beside_contrasts(library)[key]} == {"Theirs", "Mine"}
    before = pipeline.facts_of(library, 1)[1]
    pipeline.put_facts_right(library, 1, replace(before, title="Theirs"))
    with pytest.raises(ChangedElsewhereError):
        pipeline.put_facts_right(library, 1, replace(before, title="Mine"), before)
    library.close()
