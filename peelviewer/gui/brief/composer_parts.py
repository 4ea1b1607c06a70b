"""The parts of a brief to choose from: ticked, pinned, moved, and their quotations shortened."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from peelviewer.brief.page import Part, Quote
from peelviewer.gui.brief.parts_model import NOTE_ROLE, PART_ROLE, PartsModel
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.forms.combo_boxes import Chooser
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate
from peelviewer.gui.widgets.tool_buttons import sign_button

Index = QModelIndex | QPersistentModelIndex
_LEAST = 84  # pixels of height for the list


class ComposerParts(QWidget):
    """The list of parts, what can be done with the one that is chosen, and its quotations.

    Signals:
        ticked(str, bool): the part with this key is wanted, or not.
        pin_requested(str): to be pinned, or not any more.
        move_requested(str, int): one place up (-1) or down (1) on the page.
        shorten_requested(Quote, str): these words of a quotation are to be printed.
    """

    ticked = Signal(str, bool)
    pin_requested = Signal(str)
    move_requested = Signal(str, int)
    shorten_requested = Signal(object, str)

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self._model = PartsModel()
        self._list = _PartsList()
        self._list.setModel(self._model)
        # It has the room that all else leaves, however many parts there are.
        self._list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._list.setMinimumHeight(_LEAST)
        self._delegate = _PartDelegate(look)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(tr("What can go on the page; Space ticks, P pins, Alt and the arrows move"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quotes = Chooser(tr("Quotation to shorten"))
        self._quotes.setPlaceholderText(tr("Nothing is quoted in this part"))
        self._words = QLineEdit()
        self._words.setAccessibleName(tr("Words of the quotation that are printed"))
        self._words.setPlaceholderText(tr("Leave words out, put … where they were, press Enter"))
        self._count = named(QLabel(), "note")
        self._count.setWordWrap(True)
        buttons = QHBoxLayout()
        for sign, name, work in (
            (tr("Pin"), tr("Pin: print it before all others (P)"), self._pin),
            ("↑", tr("Move up on the page (Alt+Up)"), lambda: self._move(-1)),
            ("↓", tr("Move down on the page (Alt+Down)"), lambda: self._move(1)),
        ):
            buttons.addWidget(sign_button(sign, name, work))
        buttons.addWidget(self._count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        shorten = QHBoxLayout()
        shorten.addWidget(named(QLabel(tr("Shorten")), "note"))
        shorten.addWidget(self._quotes, 1)
        layout.addLayout(shorten)
        layout.addWidget(self._words)
        self.setFocusProxy(self._list)
        self._model.ticked.connect(self.ticked)
        self._list.pin_requested.connect(self._pin)
        self._list.move_requested.connect(self._move)
        self._list.selectionModel().currentChanged.connect(self._show_quotes)
        self._quotes.currentIndexChanged.connect(self._show_words)
        self._words.returnPressed.connect(self._shorten)

    def show_parts(self, parts: tuple[Part, ...], pinned: tuple[str, ...]) -> None:
        """Show what became of the parts; the chosen one stays chosen."""
        chosen = self._chosen()
        self._model.show_parts(parts, pinned)
        row = max(0, self._model.row_of(chosen.key)) if chosen else 0
        self._list.setCurrentIndex(self._model.index(row))
        left_out = sum(part.standing == "no room" for part in parts)
        none = tr("All that is ticked is on the page")
        self._count.setText(tr("%n without room", "", left_out) if left_out else none)
        if not self._words.hasFocus():
            self._show_quotes()

    def _chosen(self) -> Part | None:
        part = self._list.currentIndex().data(PART_ROLE)
        return part if isinstance(part, Part) else None

    def _show_quotes(self) -> None:
        part = self._chosen()
        quotes = part.quotes if part else ()
        kept = self._quotes.currentIndex()
        self._quotes.clear()
        for quote in quotes:
            self._quotes.addItem(f"“{quote.printed}”", quote)
        if quotes:
            self._quotes.setCurrentIndex(kept if 0 <= kept < len(quotes) else 0)
        for widget in (self._quotes, self._words):
            widget.setEnabled(bool(quotes))
        self._show_words()

    def _show_words(self) -> None:
        quote = self._quotes.currentData()
        self._words.setText(quote.printed if isinstance(quote, Quote) else "")
        self._words.setCursorPosition(0)

    def _shorten(self) -> None:
        quote = self._quotes.currentData()
        if isinstance(quote, Quote):
            self.shorten_requested.emit(quote, self._words.text())

    def _pin(self) -> None:
        if part := self._chosen():
            self.pin_requested.emit(part.key)

    def _move(self, by: int) -> None:
        if part := self._chosen():
            self.move_requested.emit(part.key, by)


class _PartsList(QListView):
    """The list, with its keys."""

    pin_requested = Signal()
    move_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.move_requested.emit(moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_P and not event.modifiers():
            self.pin_requested.emit()
        else:
            super().keyPressEvent(event)


class _PartDelegate(ThemedDelegate):
    """A tick and a label, and at the end of the row what became of it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = str(index.data(NOTE_ROLE))
        room = QFontMetrics(option.font).horizontalAdvance(note) + 14
        whole = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self.colours.color("selected"))
        option.rect = whole.adjusted(4, 0, -room, 0)
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(self.colours.color("muted"))
        painter.drawText(whole.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, QFontMetrics(option.font).height() + 9)
