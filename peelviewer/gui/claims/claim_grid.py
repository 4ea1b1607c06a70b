"""What a claim says, part by part, as a grid of names and words in a card."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from peelviewer.gui.widgets.object_names import named


class ClaimGrid(QWidget):
    """A row for each part; of one claim after another, each with as many parts as it has."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setColumnStretch(1, 1)
        self._lines.setHorizontalSpacing(10)
        self._lines.setVerticalSpacing(2)

    def show_lines(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show these parts and no others."""
        for row, parts in enumerate(lines):
            for column, text in enumerate(parts):
                label = self._label(row, column)
                label.setText(text)
                label.show()
        for row in range(len(lines), self._lines.rowCount()):  # of a claim before that had more to say
            for column in (0, 1):
                item = self._lines.itemAtPosition(row, column)
                if item and (left := item.widget()):
                    left.hide()
        self._lines.invalidate()  # other words may need more lines
        self._lines.activate()
        self.updateGeometry()

    def _label(self, row: int, column: int) -> QLabel:
        item = self._lines.itemAtPosition(row, column)
        label = item.widget() if item else None
        if not isinstance(label, QLabel):
            label = named(QLabel(), "note") if column == 0 else QLabel()
            label.setWordWrap(column == 1)
            self._lines.addWidget(label, row, column)
        return label
