"""The original pages with their number, their small pictures and the controls of their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.pages.page_thumbnails import PageThumbnails
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.object_names import named
from peelviewer.gui.widgets.page_view.original_view import OriginalView
from peelviewer.gui.widgets.tool_buttons import sign_button, switch

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QResizeEvent

_FIELD = 46  # pixels for the number of a page
_SCALED = 420  # pixels of width from which the scale has room


class PageArea(OriginalView):
    """Pages, and beneath them which one is read, smaller, larger, as wide as the pane, and whether the text stands beside."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__(look)
        bar = self._bar = QWidget()
        bar.setObjectName("beneath")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._thumbnails = PageThumbnails()
        self._thumbnails.hide()
        self._small = switch("▤", tr("Small pictures of all pages"), name=tr("Small pictures of all pages"))
        self._page = QLineEdit()
        self._page.setFixedWidth(_FIELD)
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.setAccessibleName(tr("Page to go to"))
        self._page.setToolTip(tr("The number that is printed on the page, or counted in the file; Enter goes there"))
        self._of = named(QLabel(), "note")
        self._scale = named(QLabel(), "note")
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 4, 8, 4)
        row.setSpacing(4)
        for part in (self._small, self._page, self._of):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._scale)
        for sign, name, work in (
            ("−", tr("Smaller (Ctrl+-)"), lambda: self.view.zoom(-1)),
            ("+", tr("Larger (Ctrl++)"), lambda: self.view.zoom(1)),
            ("↔", tr("As wide as the pane (Ctrl+0)"), self.view.fit_width),
        ):
            row.addWidget(sign_button(sign, name, work))
        row.addWidget(self.beside)
        self._beside = self.beside.text()
        self.beside.setAccessibleName(self._beside)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._thumbnails)
        across.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(across, 1)
        layout.addWidget(bar)
        self.view.scaled.connect(self._show_scale)
        self.view.page_reached.connect(self._show_page)
        self._page.returnPressed.connect(self._go_to)
        self._page.editingFinished.connect(lambda: self._show_page(self.view.page))
        self._small.toggled.connect(self._thumbnails.setVisible)
        self._thumbnails.page_requested.connect(self.view.go_to_page)
        self._thumbnails.picture_requested.connect(
            lambda page, scale: self.thumbnail_requested.emit(self.document, page, scale)
        )

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        super().show_pages(sizes)
        labels = tuple(self.label_of(page) for page in range(1, len(sizes) + 1))
        self._thumbnails.show_pages(sizes, labels)
        self._show_page(self.view.page)

    def show_thumbnail(self, document: int, page: int, image: QImage) -> None:
        if document == self.document:
            self._thumbnails.show_picture(page, image)

    def _show_page(self, page: int) -> None:
        """Which page is read: by what is printed on it, and by its place in the file."""
        label, last = self.label_of(page), self.view.last_page
        self._page.setText(label)
        of = tr("of {last}") if label == str(page) else tr("{page} of {last}")
        self._of.setText(of.format(page=page, last=last) if last else "")
        self._thumbnails.follow(page)

    def _show_scale(self, scale: float) -> None:
        self._scale.setText(f"{scale * 100:.0f} %")
        self._scale.setVisible(self.width() >= _SCALED)

    def _go_to(self) -> None:
        """Go to the page that has this printed on it, or else this number in the file; none other changes anything."""
        words = self._page.text().strip()
        pages = range(1, self.view.last_page + 1)
        printed = next((page for page in pages if self.label_of(page).casefold() == words.casefold()), None)
        counted = int(words) if words.isdecimal() and int(words) in pages else None
        page = printed or counted
        if page is not None:
            self.view.go_to_page(page)
            self.view.setFocus()
        self._show_page(self.view.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.beside.setText(self._beside)
        if self._bar.minimumSizeHint().width() > self.width():
            self.beside.setText("▥")
