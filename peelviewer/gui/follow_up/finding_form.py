"""A finding part by part, to be put right: its words, kind, theme, body and date; or to be rejected."""

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from peelviewer.domain.claims import Finding, FindingKind, Span
from peelviewer.gui.text.short_wording import KINDS, body_name, date_shown, in_short, theme_name
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser, NameChooser
from peelviewer.gui.widgets.forms.floating_form import FloatingForm
from peelviewer.reference import reference

_LINES = 4  # of the words


@dataclass(frozen=True, slots=True)
class Subject:
    """What is corrected: a finding of a document, and the text of its paragraph."""

    document: int
    finding: Finding
    text: str


class FindingForm(FloatingForm):
    """Fields for every part of a finding.

    Signals:
        kept(Subject, Finding): the finding is to be as written; None in its place: it is no finding.
    """

    kept = Signal(object, object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, 460)
        self.setAccessibleName(tr("Finding, part by part"))
        self._subject: Subject | None = None

    def _fill(self) -> None:
        super()._fill()
        self._words = QPlainTextEdit()
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 2 * _LINES)
        self._kind = Chooser(tr("Kind of finding"))
        for kind, words in KINDS.items():
            self._kind.addItem(tr(words).capitalize(), kind.value)
        self._theme, self._force = NameChooser(tr("Theme of the finding")), NameChooser(tr("Body of the finding"))
        self._due = QLineEdit()
        self._due.setPlaceholderText(tr("31 December 2026"))
        rows = (
            (tr("Words"), self._words), (tr("Kind"), self._kind), (tr("Theme"), self._theme),
            (tr("Body"), self._force), (tr("Due"), self._due),
        )  # fmt: skip
        for name, field in ((tr("Words"), self._words), (tr("Due"), self._due)):
            field.setAccessibleName(name)
        self._lay_out(rows)
        reject = QPushButton(tr("No finding"))
        reject.setToolTip(tr("These words are not a finding: take it out of the list"))
        reject.clicked.connect(lambda: self._done(None))
        self._buttons.insertWidget(0, reject)
        self.setFocusProxy(self._words)

    def open_form(self, title: str, subject: Subject, beside: QRect) -> None:
        """Open a form to change the parts of a finding."""
        self.furnish()
        self._subject, finding = subject, subject.finding
        self._title.setText(title)
        self._words.setPlainText(" ".join(finding.quote.split()))
        self._kind.setCurrentIndex(self._kind.findData(finding.kind.value))
        known = reference()
        _offer(self._theme, [("", ""), *((theme_name(theme.id), theme.id) for theme in known.themes)], finding.theme)
        bodies = [force.name for force in known.forces] + [unit.name for unit in known.regional_units]
        _offer(self._force, [(body_name(name), name) for name in bodies], finding.force)
        self._due.setText(date_shown(finding.due) if finding.due else finding.due_words)
        self.open_beside(beside)

    def _keep(self) -> None:
        assert self._subject is not None
        finding = self._subject.finding
        span = _place_of(self._words.toPlainText(), self._subject)
        if span is None:
            self._say_wrong(
                tr("These words do not stand in the paragraph. Write them as they stand there."), self._words
            )
            return
        theme, force = self._chosen(self._theme), self._chosen(self._force)
        if theme is None:
            words = self._theme.currentText()
            no_theme = tr("No theme is known as “{words}”. Choose one of the list.")
            self._say_wrong(no_theme.format(words=words), self._theme)
            return
        if not force:
            no_force = tr("No force is known as “{words}”. Choose one of the list.")
            self._say_wrong(no_force.format(words=self._force.currentText()), self._force)
            return
        due = self._date(finding)
        if due is None:
            no_date = tr("“{words}” is not a day. Write it as 31 December 2026 or 2026-12-31.")
            self._say_wrong(no_date.format(words=self._due.text().strip()), self._due)
            return
        kind = FindingKind(str(self._kind.currentData()))
        text = self._subject.text[span.start : span.end]
        now = replace(
            finding, kind=kind, theme=theme or None, force=force, quote=text, span=span, due=due[0], due_words=due[1]
        )
        self._done(now)

    def _done(self, now: Finding | None) -> None:
        subject = self._subject
        self.close_sheet()
        self.kept.emit(subject, now)

    def _date(self, finding: Finding) -> tuple[str, str] | None:
        """The date as written, with the words of the report where it was left as it is; None where it is no date."""
        from peelviewer import pipeline

        written = self._due.text().strip()
        if written in {date_shown(finding.due) if finding.due else "", finding.due_words}:
            return (finding.due, finding.due_words) if written else ("", "")
        day = pipeline.date_written(written)
        return (day, "") if day else None

    @staticmethod
    def _chosen(chooser: NameChooser) -> str | None:
        """The value that is chosen or whose name is typed; None where none has it."""
        row = chooser.findText(chooser.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(chooser.itemData(row)) if row >= 0 else None


def title_of(finding: Finding) -> str:
    """What the form says it is about."""
    return tr("Correct: “{words}”").format(words=in_short(finding.quote, 60))


def _offer(chooser: NameChooser, items: list[tuple[str, str]], value: str | None) -> None:
    """Offer values with their names, the present one among them."""
    chooser.clear()
    if value and all(value != known for _, known in items):
        items = [(body_name(value), value), *items]
    for words, known in items:
        chooser.addItem(words, known)
    chooser.setCurrentIndex(chooser.findData(value or ""))


def _place_of(written: str, subject: Subject) -> Span | None:
    """Where words stand in the paragraph, however their spaces are; of several places the one nearest to where they were."""
    words = written.split()
    if not words:
        return None
    pattern = r"\s+".join(map(re.escape, words))
    was = subject.finding.span
    places = [(match.start(), match.end()) for match in re.finditer(pattern, subject.text)]
    if not places:
        return None
    start, end = min(places, key=lambda place: abs(place[0] - was.start))
    return Span(was.passage, start, end)
