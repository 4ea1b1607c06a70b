"""How a contrast is painted in its list: both grades and a short sentence, with a line beneath."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade
from peelviewer.gui.contrasts.contrasts_model import ANNOTATIONS_ROLE, CONTRAST_ROLE, SECOND_ROLE
from peelviewer.gui.look.grade_chips import chip_size, paint_chip
from peelviewer.gui.text.contrast_words import contrast_title, one_grade
from peelviewer.gui.widgets.themed_delegate import ThemedDelegate, semi_bold

Index = QModelIndex | QPersistentModelIndex
_DOWN = 6  # pixels over and under the lines
_BETWEEN = 6  # pixels between the chips, and between them and the title


class ContrastsDelegate(ThemedDelegate):
    """Two lines: chips and title; theme, kind and verdict, after what a person says."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        contrast = index.data(CONTRAST_ROLE)
        assert isinstance(contrast, Contrast)
        painter.save()
        self._background(painter, option)
        self._bar(painter, option)
        rect = option.rect.adjusted(12, _DOWN, -8, -_DOWN)
        metrics = QFontMetrics(option.font)
        self._paint_chips(painter, option, contrast, rect)
        room = rect.adjusted(2 * _place_of_chip(option.font), 0, 0, 0)
        font = semi_bold(option.font)
        font.setStrikeOut(contrast.is_dismissed)
        place = QRect(room.x(), room.y(), room.width(), metrics.height())
        self._line(painter, place, contrast_title(contrast), font, "muted" if contrast.is_dismissed else "text")
        annotations = str(index.data(ANNOTATIONS_ROLE))
        beneath = " · ".join(filter(None, (annotations, str(index.data(SECOND_ROLE)))))
        self._line(painter, place.translated(0, metrics.height() + 2), beneath, option.font, "muted")
        painter.restore()

    def _paint_chips(self, painter: QPainter, option: QStyleOptionViewItem, contrast: Contrast, rect: QRect) -> None:
        """The grade of each side, or a sign that it is words."""
        metrics, width = QFontMetrics(option.font), _place_of_chip(option.font)
        for number, side in enumerate((contrast.a, contrast.b)):
            statement, left = one_grade(side), rect.x() + number * width
            if isinstance(statement, Statement):
                size = chip_size(statement.grade, option.font, short=True)
                at = QPointF(left, rect.center().y() - size.height() / 2)
                paint_chip(
                    *(painter, at, statement.grade, statement.standing, self.colours, option.font),
                    short=True,
                    entered=statement.is_entered,
                )
            else:
                painter.setFont(option.font)
                painter.setPen(self.colours.color("muted"))
                place = QRect(left, rect.center().y() - metrics.height() // 2, width - _BETWEEN, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "“…”")

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).height() + 2 + 2 * _DOWN)


def _place_of_chip(font: QFont) -> int:
    """The pixels that the widest grade takes, so that all titles begin under one another, in any language."""
    return math.ceil(max(chip_size(grade, font, short=True).width() for grade in Grade)) + _BETWEEN
