"""What a person says of claims: the card at a lit claim, and claims put right, rejected and added."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from peelviewer.domain.claims import Claim, Span, Speaker
from peelviewer.domain.corrections import BY_HAND
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui import actions
from peelviewer.gui.claim_words import claim_in_words, claim_name
from peelviewer.gui.commands import reading_area
from peelviewer.gui.deeds import Deed, Deeds
from peelviewer.gui.panes.claim_card import ClaimCard
from peelviewer.gui.panes.claim_form import ClaimForm, ClaimParts
from peelviewer.gui.pointing import Pointing
from peelviewer.gui.wording import in_short
from peelviewer.reference import reference

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from peelviewer.domain.evidence import DocumentEntry, Statement
    from peelviewer.gui.desk import Desk
    from peelviewer.gui.main_window import MainWindow
    from peelviewer.gui.marks import Mark
    from peelviewer.gui.panes.reading_area import ReadingArea
    from peelviewer.store import Library

_SPEAKERS = {
    DocumentKind.REPORT: Speaker.INSPECTORATE,
    DocumentKind.NEWS: Speaker.JOURNALIST,
    DocumentKind.RESPONSE: Speaker.FORCE,
}

_MENU = ("copy", "cite", "add claim", "correct claim", "reject claim", "note", "pick")  # of a text, by right click


class ClaimsByHand(QObject):
    """Shows the card where the reader points, and makes deeds of what they say there."""

    def __init__(self, window: MainWindow, desk: Desk, deeds: Deeds) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._deeds = deeds
        self._card = ClaimCard(window, window.look)
        self._form = ClaimForm(window)
        self._subject: Statement | tuple[DocumentEntry, Span, str] | None = None  # of the form: to correct, or to add
        self._area = window.judgement.reading  # where the card is
        self._pointing = {area: Pointing(area.reader) for area in (window.judgement.reading, window.news.reading)}
        for area, pointing in self._pointing.items():
            pointing.pointed.connect(partial(self._point, area))
            pointing.entered.connect(partial(self._enter, area))
            pointing.left.connect(self._card.leave)
            area.reader.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            area.reader.addActions([actions.command(window, name) for name in _MENU])
        for name, work in (
            ("next claim", lambda: self._step(1)),
            ("previous claim", lambda: self._step(-1)),
            ("correct claim", self._correct),
            ("reject claim", self._reject),
            ("add claim", self._add),
        ):
            actions.command(window, name).triggered.connect(lambda _checked=False, work=work: work())
        self._card.command_requested.connect(lambda name: actions.command(window, name).trigger())
        self._form.kept.connect(self._keep)

    def claim_at_hand(self) -> Statement | None:
        """The claim whose card is shown, or else that at the caret."""
        if self._card.isVisible():
            return self._card.statement
        reader = self.reading().reader
        mark = reader.mark_at(reader.textCursor().selectionStart())
        return mark.statement if mark else None

    def reading(self) -> ReadingArea:
        """The text of the card that is shown, or else the one that the reader is in."""
        return self._area if self._card.isVisible() else reading_area(self._window)

    def close_card(self) -> None:
        """The card has done its work; keys that were in it go back into the text."""
        if self._card.has_keys():
            self._card.close_sheet()
        else:
            self._card.hide()

    def _point(self, area: ReadingArea, mark: Mark) -> None:
        if mark.statement is not None and not self._form.isVisible():
            self._show(area, mark, mark.statement)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(area.reader, claim_in_words(mark.statement)))

    def _enter(self, area: ReadingArea, mark: Mark) -> None:
        if mark.statement is not None:
            self._show(area, mark, mark.statement)
            self._card.open_sheet()

    def _show(self, area: ReadingArea, mark: Mark, statement: Statement) -> None:
        self._area = area
        picked = self._desk.facts is not None and self._desk.facts.pick_of_claim(statement) is not None
        self._card.show_claim(statement, area.reader.place_of(mark), picked=picked)

    def _step(self, by: int) -> None:
        if not self._pointing[reading_area(self._window)].step(by):
            self._window.say("No claim is lit in this text.")

    def _correct(self) -> None:
        statement = self.claim_at_hand()
        if statement is None or statement.speaker is None:
            self._window.say("Go to a lit claim first (F6), then correct it.")
            return
        self._subject = statement
        self._open(f"Correct: “{in_short(statement.quote, 90)}”", _parts(statement))

    def _add(self) -> None:
        area, here = reading_area(self._window), self._window.navigator.here
        span, entry = area.reader.selected_span(), area.entry
        if span is None or entry is None:
            self._window.say("Select the words of the claim in a text first.")
            return
        words = area.reader.words(span)
        self._subject = (entry, span, words)
        grade = next((grade for grade in Grade if grade.value in words.lower()), Grade.GOOD)
        theme = here.theme or reference().themes[0].id
        self._open(
            f"Add: “{in_short(words, 90)}”",
            ClaimParts(here.force, theme, grade, entry.cycle, past=False, speaker=_SPEAKERS[entry.kind]),
        )

    def _open(self, title: str, parts: ClaimParts) -> None:
        place = self._place()
        self.close_card()
        self._form.open_form(title, parts, place)

    def _place(self) -> QRect:
        """Where the form is to stand: at the card, or at the caret."""
        reader = self.reading().reader
        place = self._card.rect() if self._card.isVisible() else reader.cursorRect()
        widget = self._card if self._card.isVisible() else reader.viewport()
        place.moveTopLeft(widget.mapToGlobal(place.topLeft()))
        if widget is self._card:
            place.setHeight(0)
        return place

    def _reject(self) -> None:
        statement = self.claim_at_hand()
        if statement is None:
            self._window.say("Go to a lit claim first (F6), then reject it.")
            return
        self.close_card()
        self._deeds.carry_out(
            Deed(f"rejection of “{claim_name(statement)}”", partial(_reject_it, statement=statement), _take_back)
        )

    def _keep(self, parts: ClaimParts) -> None:
        subject, self._subject = self._subject, None
        if isinstance(subject, tuple):
            entry, span, words = subject
            claim = Claim(**asdict(parts), standing=Standing.REPORTED, quote=words, span=span, rule=BY_HAND)
            name = f"claim “{reference().theme_label(parts.theme)}, {parts.grade.value}”"
            self._deeds.carry_out(Deed(name, partial(_add_it, document=entry.id, claim=claim), _take_back))
        elif subject is not None and parts != _parts(subject):
            name = f"correction of “{claim_name(subject)}”"
            self._deeds.carry_out(Deed(name, partial(_correct_it, statement=subject, parts=parts), _take_back))


def _correct_it(library: Library, statement: Statement, parts: ClaimParts) -> int:
    from peelviewer import pipeline

    assert statement.document is not None
    was = pipeline.claim_of(library, statement)
    return pipeline.put_right(library, statement.document.id, was, replace(was, **asdict(parts)))


def _reject_it(library: Library, statement: Statement) -> int:
    from peelviewer import pipeline

    assert statement.document is not None
    return pipeline.put_right(library, statement.document.id, pipeline.claim_of(library, statement), None)


def _add_it(library: Library, document: int, claim: Claim) -> int:
    from peelviewer import pipeline

    return pipeline.put_right(library, document, None, claim)


def _take_back(library: Library, correction: int) -> None:
    from peelviewer import pipeline

    pipeline.take_back(library, correction)


def _parts(statement: Statement) -> ClaimParts:
    assert statement.speaker is not None
    return ClaimParts(
        statement.force, statement.theme, statement.grade, statement.cycle, statement.past, statement.speaker
    )
