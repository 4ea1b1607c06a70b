"""A form for the facts that several documents share: their kind, their forces, their inspection."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLabel, QWidget

from peelviewer.domain.document import DocumentKind, Fact
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.facts import CommonFacts
from peelviewer.gui.library.document_facts_form import KINDS
from peelviewer.gui.text.counted_things import documents
from peelviewer.gui.text.short_wording import fact_name, in_short
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.forms.floating_form import FloatingForm
from peelviewer.gui.widgets.forms.form_fields import ForcesEdit, InspectionChooser
from peelviewer.reference import reference

_NAMED = 3  # documents whose titles are said
_TITLE = 60  # letters of one


class CommonFactsForm(FloatingForm):
    """What is left as it is in the form stays as it is in each document.

    Signals:
        kept(CommonFacts): the documents are to have these facts.
    """

    kept = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, 480)
        self.setAccessibleName(tr("Facts of several documents"))

    def _fill(self) -> None:
        super()._fill()
        self._which = QLabel()
        self._which.setWordWrap(True)
        self._kind = Chooser(tr("Kind of all of them"))
        self._forces = ForcesEdit(tr("Forces that all of them are about, separated by commas"))
        self._cycle = InspectionChooser(tr("Inspection of all of them"))
        as_it_is = tr("as it is in each")
        self._kind.addItem(as_it_is, "")
        for kind, words in KINDS.items():
            self._kind.addItem(tr(words), kind.value)
        self._forces.setPlaceholderText(as_it_is)
        self._cycle.offer(reference().cycles, None, none=as_it_is)
        fields = {Fact.KIND: self._kind, Fact.FORCES: self._forces, Fact.CYCLE: self._cycle}
        self._lay_out([(fact_name(fact).capitalize(), field) for fact, field in fields.items()], self._which)
        self.setFocusProxy(self._kind)

    def open_form(self, entries: tuple[DocumentEntry, ...], place: QRect) -> None:
        """Ask which facts these documents are to share; the form opens beside a widget."""
        self.furnish()
        titles = [in_short(entry.title, _TITLE) for entry in entries[:_NAMED]]
        self._title.setText(tr("Put right: {documents}").format(documents=documents(len(entries))))
        self._which.setText("\n".join([*titles, *(["…"] if len(entries) > _NAMED else [])]))
        self._kind.setCurrentIndex(0)
        self._forces.clear()
        self._cycle.choose(None)
        self.open_beside(place)

    def _keep(self) -> None:
        if sentence := self._forces.wrong():
            self._say_wrong(sentence, self._forces)
            return
        kind = str(self._kind.currentData())
        self.close_sheet()
        self.kept.emit(
            CommonFacts(DocumentKind(kind) if kind else None, self._forces.forces() or None, self._cycle.chosen())
        )
