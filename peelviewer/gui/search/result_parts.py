"""What shows the result of a search, in the popup under the field and in the column that stays."""

from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.search.filter_pills import FilterPills
from peelviewer.gui.search.hits_delegate import HitsDelegate
from peelviewer.gui.search.hits_model import HitsModel
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import named


class ResultParts:
    """How the search was understood, what is said of it, what narrows it, and what was found."""

    def __init__(self, look: ProgramLook) -> None:
        self.model, self._delegate = HitsModel(), HitsDelegate(look)  # a view does not own its delegate
        self.chips = FilterPills(look, tr("What was understood"))
        self.message = named(QLabel(), "note")
        self.message.setWordWrap(True)
        self.facets = FilterPills(look, tr("Narrow the search"))
        self.list = QListView()
        self.list.setWordWrap(True)  # its rows are as high as their words at this width need: Qt asks again
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(tr("Search results"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
