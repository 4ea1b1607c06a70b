"""The facts of a document, to be put right: as they stand, with what was recognised, and why to look at them."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from peelviewer.domain.document import DateBasis, DocumentKind, Fact, Published
from peelviewer.domain.facts import EnteredFacts, Facts
from peelviewer.gui.text.short_wording import date_shown, fact_name, fact_words, not_found
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser, NameEdit
from peelviewer.gui.widgets.forms.floating_form import FloatingForm
from peelviewer.gui.widgets.forms.form_fields import ForcesEdit, InspectionChooser
from peelviewer.gui.widgets.tool_buttons import tool_button
from peelviewer.reference import reference

_WIDTH = 700  # pixels: the whole of most titles
KINDS = {
    DocumentKind.REPORT: marked("Inspection report"),
    DocumentKind.NEWS: marked("News"),
    DocumentKind.RESPONSE: marked("Response of a force or commissioner"),
}


class DocumentFactsForm(FloatingForm):
    """A field for every fact; what is not as it was recognised is marked, and can be taken back by its button.

    Signals:
        kept(Facts): the facts are to be as written.
    """

    kept = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, _WIDTH)
        self.setAccessibleName(tr("Facts of the document"))
        self._recognised: Facts | None = None
        self._listed: str | None = None  # the date that the grade book has, where the document gives none

    def _fill(self) -> None:
        super()._fill()
        self._reasons = QLabel()
        self._reasons.setWordWrap(True)
        self._from_book = tool_button("", "", self._take_from_book)
        self._from_book.setAccessibleName(fact_name(Fact.PUBLISHED).capitalize())
        self._kind = Chooser(tr("Kind of the document"))
        self._cycle = InspectionChooser(tr("Inspection of the document"))
        self._headline, self._publisher, self._date = NameEdit(), NameEdit(), NameEdit()
        self._forces = ForcesEdit(tr("Forces that the document is about, separated by commas"))
        for kind, words in KINDS.items():
            self._kind.addItem(tr(words), kind.value)
        for line, name, fact in (
            (self._headline, tr("Title of the document"), Fact.TITLE),
            (self._publisher, tr("Publisher of the document"), Fact.PUBLISHER),
            (self._date, tr("Date of publication"), Fact.PUBLISHED),
            (self._forces, self._forces.accessibleName(), Fact.FORCES),
        ):
            line.setAccessibleName(name)
            line.setPlaceholderText(not_found(fact))
            line.textChanged.connect(self._mark)
            line.textEdited.connect(self._forget_wrong)
        self._date.setToolTip(tr("As precise as you know it: 18 February 2016, February 2016 or 2016"))
        for chooser in (self._kind, self._cycle):
            chooser.currentIndexChanged.connect(self._mark)
        self._fields: dict[Fact, QWidget] = {
            Fact.KIND: self._kind, Fact.TITLE: self._headline, Fact.PUBLISHER: self._publisher,
            Fact.PUBLISHED: self._date, Fact.FORCES: self._forces, Fact.CYCLE: self._cycle,
        }  # fmt: skip
        self._lay_out(
            [(fact_name(fact).capitalize(), field) for fact, field in self._fields.items()],
            self._reasons,
            self._from_book,
        )
        self._marks = {fact: self._mark_beside(fact, row) for row, fact in enumerate(self._fields)}

    def open_form(self, title: str, reasons: tuple[str, ...], recognised: Facts, now: Facts, words: QRect) -> None:
        """Offer the facts as they stand `now`, beside something that stands there on the screen.

        `reasons` are why they should be looked at.
        """
        self.furnish()
        self._title.setText(title)
        self._reasons.setText("\n".join(reasons))
        self._reasons.setVisible(bool(reasons))
        self.setAccessibleDescription(" ".join(reasons))
        self._recognised = recognised
        self._offer_date(now)
        self._forces.also = {*recognised.forces, *now.forces}  # of a force that is known no more, too
        self._cycle.offer(reference().cycles, now.cycle, recognised.cycle)
        for fact in Fact:
            self._show(fact, now)
        self._mark()
        self.setFocusProxy(self._fields[_first_to_look_at(now)])
        self.open_beside(words)

    def _offer_date(self, now: Facts) -> None:
        """Offer a report that has no date the one that the grade book has of its inspection."""
        wanted = now.kind is DocumentKind.REPORT and now.published is None and len(now.forces) == 1 and now.cycle
        self._listed = (
            reference().day_of_publication(now.forces[0], now.cycle or "", now.title or "") if wanted else None
        )
        self._from_book.setVisible(self._listed is not None)
        if self._listed is not None:
            words = tr("Take as its date: {date}, from the grade book").format(date=date_shown(self._listed))
            self._from_book.setText(words)
            self._from_book.setAccessibleName(words)

    def _take_from_book(self) -> None:
        if self._listed is not None:
            _write(self._date, date_shown(self._listed))
            self._date.setFocus()
            self._from_book.hide()

    def _show(self, fact: Fact, facts: Facts) -> None:
        match fact:
            case Fact.KIND:
                self._kind.setCurrentIndex(self._kind.findData(facts.kind.value))
            case Fact.TITLE:
                _write(self._headline, facts.title)
            case Fact.PUBLISHER:
                _write(self._publisher, facts.publisher)
            case Fact.PUBLISHED:
                _write(self._date, date_shown(facts.published.iso) if facts.published else None)
            case Fact.FORCES:
                _write(self._forces, ", ".join(facts.forces))
            case Fact.CYCLE:
                self._cycle.choose(facts.cycle)

    def _written(self) -> Facts:
        """The facts as they are in the form; a date that is none is left out, a force that is not known is as written."""
        iso = _date_written(self._date.text())
        return Facts(
            kind=DocumentKind(str(self._kind.currentData())),
            title=self._headline.text().strip() or None,
            publisher=self._publisher.text().strip() or None,
            published=Published(iso, DateBasis.ENTERED) if iso else None,
            forces=self._forces.forces(),
            cycle=self._cycle.chosen(),
        )

    def _mark(self) -> None:
        """Mark what is not as it was recognised."""
        if self._recognised is None:
            return
        said = EnteredFacts.between(self._recognised, self._written())
        for fact, mark in self._marks.items():
            mark.setVisible(said is not None and fact in said.which)
            words = fact_words(self._recognised, fact)
            mark.setToolTip(tr("Recognised: {fact}. Press to use that again.").format(fact=words))
            name = tr("{fact} (entered by you)").format(fact=fact_name(fact).capitalize())
            mark.setAccessibleName(f"{name}. {mark.toolTip()}")

    def _mark_beside(self, fact: Fact, row: int) -> QToolButton:
        by_you = tr("by you")
        mark = tool_button(f"{by_you} ↺", "", lambda: self._take_back(fact))
        room = mark.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the fields must not move while one writes in them
        mark.setSizePolicy(room)
        mark.hide()
        self._grid.addWidget(mark, row, 2)
        return mark

    def _take_back(self, fact: Fact) -> None:
        if self._recognised is not None:
            self._fields[fact].setFocus()
            self._show(fact, self._recognised)

    def _keep(self) -> None:
        facts, date = self._written(), self._date.text().strip()
        if date and facts.published is None:
            self._say_wrong(
                tr("“{words}” is not a date. Write 18 February 2016, February 2016 or 2016.").format(words=date),
                self._date,
            )
        elif sentence := self._forces.wrong():
            self._say_wrong(sentence, self._forces)
        else:
            self.close_sheet()
            self.kept.emit(facts)


def _first_to_look_at(facts: Facts) -> Fact:
    """The first fact that is missing; articles often name no inspection."""
    missing = {
        Fact.PUBLISHED: facts.published is None,
        Fact.FORCES: not facts.forces,
        Fact.CYCLE: facts.kind is DocumentKind.REPORT and not facts.cycle,
    }
    return next((fact for fact, is_missing in missing.items() if is_missing), Fact.KIND)


def _write(line: QLineEdit, words: str | None) -> None:
    line.setText(words or "")
    line.setCursorPosition(0)


def _date_written(words: str) -> str | None:
    from peelviewer import pipeline

    return pipeline.date_written(words)
