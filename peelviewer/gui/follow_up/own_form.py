"""What a person keeps beside a finding: owner, status, date, note."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from peelviewer.domain.follow_up import OwnEntry
from peelviewer.gui.text.short_wording import date_shown
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.floating_form import FloatingForm

_DAY = len("2016-02-18")


class OwnForm(FloatingForm):
    """Fields for what a person enters.

    Signals:
        kept(OwnEntry): it is to be as written.
    """

    kept = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, 400)
        self.setAccessibleName(tr("Entered by you"))

    def _fill(self) -> None:
        super()._fill()
        self._owner, self._status, self._due, self._note = (QLineEdit() for _ in range(4))
        rows = (
            (tr("Owner"), self._owner), (tr("Status"), self._status), (tr("Due"), self._due), (tr("Note"), self._note),
        )  # fmt: skip
        for name, field in rows:
            field.setAccessibleName(name)
        self._due.setPlaceholderText(tr("31 December 2026"))
        self._lay_out(rows)
        self.setFocusProxy(self._owner)

    def open_form(self, title: str, own: OwnEntry, beside: QRect) -> None:
        """Offer what is kept to be changed."""
        self.furnish()
        self._title.setText(title)
        for field, text in (
            (self._owner, own.owner), (self._status, own.status), (self._note, own.note),
            (self._due, date_shown(own.due) if own.due else ""),
        ):  # fmt: skip
            field.setText(text)
        self.open_beside(beside)

    def _keep(self) -> None:
        from peelviewer import pipeline

        written = self._due.text().strip()
        due = pipeline.date_written(written) if written else ""
        if due is None or (due and len(due) < _DAY):
            self._say_wrong(
                tr("“{words}” is not a day. Write it as 31 December 2026 or 2026-12-31.").format(words=written),
                self._due,
            )
            return
        owner, status, note = (field.text().strip() for field in (self._owner, self._status, self._note))
        self.close_sheet()
        self.kept.emit(OwnEntry(owner, status, due, note))
