"""Chips: a grade as colour, shape and word; its standing as solid, dashed or hollow."""

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)

from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.look.colour_scheme import ColourScheme
from peelviewer.gui.look.kept_pictures import ratio_of
from peelviewer.gui.text.window_language import marked, tr

SHORT = {
    Grade.OUTSTANDING: marked("O"),
    Grade.GOOD: marked("G"),
    Grade.ADEQUATE: marked("A"),
    Grade.REQUIRES_IMPROVEMENT: marked("RI"),
    Grade.INADEQUATE: marked("I"),
}
ENTERED_SIGN = "◆"  # of what a person entered, where it stands in words
_DIAMOND = 4.5  # pixels from the middle of that sign to its corners, at a chip
_AROUND = 6.0  # pixels around a chip, in its picture: the diamond stands over its corner
_PAD = 6.0
_PAD_SHORT = 3.5  # in a table's cell


def word(grade: Grade, *, short: bool) -> str:
    """The grade's word: "Requires improvement", or "RI" where there is little room."""
    return tr(SHORT[grade]) if short else tr(grade).capitalize()


class _Type:
    """The type of the words on chips, beside text in a font: measured once, for a table asks thousands of times."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.font.setWeight(QFont.Weight.DemiBold)
        self.font.setPointSizeF(max(7.5, font.pointSizeF() - 0.75))
        self.ascent = QFontMetricsF(self.font).ascent()
        self._sizes: dict[tuple[str, bool], QSizeF] = {}

    def size(self, words: str, *, short: bool) -> QSizeF:
        if (words, short) not in self._sizes:
            metrics = QFontMetricsF(self.font)
            wide = metrics.horizontalAdvance(words) + self.ascent + 2 * (_PAD_SHORT if short else _PAD) + 3
            self._sizes[words, short] = QSizeF(wide, metrics.height() + 5)
        return self._sizes[words, short]


_TYPES: dict[str, _Type] = {}  # by the font of the text beside them


def _type_beside(font: QFont) -> _Type:
    key = font.key()
    if key not in _TYPES:
        _TYPES[key] = _Type(font)
    return _TYPES[key]


def chip_size(grade: Grade, font: QFont, *, short: bool = False) -> QSizeF:
    """How much room a chip takes."""
    return QSizeF(_type_beside(font).size(word(grade, short=short), short=short))


def paint_chip(
    painter: QPainter,
    at: QPointF,
    grade: Grade,
    standing: Standing,
    colours: ColourScheme,
    font: QFont,
    *,
    short: bool = False,
    entered: bool = False,
) -> QRectF:
    """Paint a chip with its top left corner at `at`; gives its rectangle. What a person entered (`entered`) has a diamond.

    A chip is drawn once and kept as a picture: a table has a hundred in sight, and they are painted with all that changes there.
    """
    rect = QRectF(at, chip_size(grade, font, short=short))
    chip = (grade, standing, colours, font)
    ratio = ratio_of(painter)
    if not ratio:
        return _draw_chip(painter, rect, *chip, short=short, entered=entered)
    corner = QPointF(math.floor(at.x()), math.floor(at.y())) - QPointF(_AROUND, _AROUND)
    within = rect.translated(-corner)
    look = (colours.name, colours.grade.values(), colours.base["surface"], colours.base["text"], font.key(), ratio)
    key = "|".join(map(str, (word(grade, short=short), grade, standing, entered, within.x(), within.y(), *look)))
    picture: QPixmap | None = QPixmapCache.find(key)  # type: ignore[call-overload]  # its stub knows other calls
    if picture is None:
        size = within.size() + QSizeF(2 * _AROUND + 1, 2 * _AROUND + 1)
        picture = QPixmap((size * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        drawing = QPainter(picture)
        _draw_chip(drawing, within, *chip, short=short, entered=entered)
        drawing.end()
        QPixmapCache.insert(key, picture)
    painter.drawPixmap(corner, picture)
    return rect


def _draw_chip(
    painter: QPainter,
    rect: QRectF,
    grade: Grade,
    standing: Standing,
    colours: ColourScheme,
    font: QFont,
    *,
    short: bool,
    entered: bool,
) -> QRectF:
    beside, words = _type_beside(font), word(grade, short=short)
    pad = _PAD_SHORT if short else _PAD
    color = colours.grade_color(grade)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    if standing is Standing.GRADED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        ink = QColor(colours.grade["on_grade"])
    else:
        pen = QPen(color, 1.3)
        if standing is not Standing.LISTED:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(colours.color("surface"))
        ink = color
    painter.drawRoundedRect(inner, 3.5, 3.5)
    side = beside.ascent * 0.78
    _paint_shape(painter, QRectF(rect.x() + pad, rect.center().y() - side / 2, side, side), grade, ink)
    painter.setPen(ink)
    painter.setFont(beside.font)
    text = QRectF(rect.x() + pad + side + 4, rect.y(), rect.width(), rect.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    if entered:
        painter.setPen(QPen(colours.color("surface"), 1))
        painter.setBrush(colours.color("text"))
        painter.drawPolygon(_diamond(rect.topRight() + QPointF(-1.5, 1.5)))
    painter.restore()
    return rect


def _diamond(middle: QPointF) -> QPolygonF:
    return QPolygonF([middle + QPointF(*by) for by in ((0, -_DIAMOND), (_DIAMOND, 0), (0, _DIAMOND), (-_DIAMOND, 0))])


def chip_image(
    grade: Grade, standing: Standing, colours: ColourScheme, font: QFont, ratio: float, *, entered: bool = False
) -> QImage:
    """A chip as a picture, sharp at the screen's `ratio`."""
    size = chip_size(grade, font)
    image = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_chip(painter, QPointF(0, 0), grade, standing, colours, font, entered=entered)
    painter.end()
    return image


def _paint_shape(painter: QPainter, box: QRectF, grade: Grade, ink: QColor) -> None:
    """Star, tick, equals sign, triangle, cross: drawn, so that no typeface can lack them."""
    x, y, w, h = box.x(), box.y(), box.width(), box.height()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    if grade is Grade.GOOD:
        path = QPainterPath(QPointF(x + 0.08 * w, y + 0.55 * h))
        path.lineTo(x + 0.38 * w, y + 0.85 * h)
        path.lineTo(x + 0.95 * w, y + 0.15 * h)
        painter.drawPath(path)
    elif grade is Grade.ADEQUATE:
        painter.drawLine(QPointF(x, y + 0.34 * h), QPointF(x + w, y + 0.34 * h))
        painter.drawLine(QPointF(x, y + 0.7 * h), QPointF(x + w, y + 0.7 * h))
    elif grade is Grade.INADEQUATE:
        painter.drawLine(QPointF(x + 0.1 * w, y + 0.1 * h), QPointF(x + 0.9 * w, y + 0.9 * h))
        painter.drawLine(QPointF(x + 0.9 * w, y + 0.1 * h), QPointF(x + 0.1 * w, y + 0.9 * h))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if grade is Grade.REQUIRES_IMPROVEMENT:
            painter.drawPolygon(
                QPolygonF([QPointF(x, y + 0.92 * h), QPointF(x + w, y + 0.92 * h), QPointF(x + w / 2, y + 0.05 * h)])
            )
        else:
            painter.drawPolygon(QPolygonF([QPointF(x + w * px, y + h * py) for px, py in _STAR]))


_STAR = (
    (0.5, 0.0), (0.62, 0.36), (1.0, 0.37), (0.7, 0.6), (0.81, 0.96), (0.5, 0.75), (0.19, 0.96), (0.3, 0.6), (0.0, 0.37), (0.38, 0.36),
)  # fmt: skip
