"""What each shape means, drawn as it is drawn everywhere else, and what the program promises."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextDocument

from peelviewer.domain.grades import Grade, Standing
from peelviewer.gui.look.colour_scheme import ColourScheme
from peelviewer.gui.look.grade_chips import SHORT, chip_image
from peelviewer.gui.text.window_language import marked, tr

TITLE = marked("Shapes and promises")
_STANDINGS = {
    Standing.GRADED: marked("The report that made the judgement is in your library, and states it."),
    Standing.RECALLED: marked("A later report or page refers back to it."),
    Standing.REPORTED: marked("News or a response says so."),
    Standing.LISTED: marked(
        "The grade book has it, with the address of its source; the report is not in your library."
    ),
}
_OTHERS = (
    ("◆", marked("You entered it, or put it right.")),
    (
        "┊",
        marked("Between two grades: they may not be compared without care. Between columns: scale or method changes."),
    ),
    ("○ ●", marked("News on the line of grades; the full one is the article that is read.")),
    ("①", marked("Beside highlighted words: the sides of the contrast, and further places of each.")),
)
_PROMISES = (
    marked("PeelViewer opens no network connection. What you open stays on this machine."),
    marked("No grade is shown without saying where it stands and how it is known."),
    marked("Grades of two scales are never compared without saying so. Grades are never averaged, scored or ranked."),
    marked("A grade that nobody stated is not filled in: the gap says why it is there."),
    marked("No date is shown more exactly than its source gives it."),
    marked("What PeelViewer is not sure of is called likely, and makes no contrast, headline or page."),
    marked(
        "What you write is not lost: every change can be undone, what is removed is kept 30 days, backups are made."
    ),
)


_IMAGE = "<img src='{name}' width='{width:.0f}' height='{height:.0f}' alt='{words}'>"
_ROW = "<tr><td width='190'>{left}</td><td>{right}</td></tr>"
_TABLE = "<table cellpadding='4'>{rows}</table>"


def page(document: QTextDocument, colours: ColourScheme, font: QFont, ratio: float) -> str:
    """The page as HTML; its pictures are given to the document."""

    def chip(grade: Grade, standing: Standing) -> str:
        name = f"chip:{grade}/{standing}".replace(" ", "-")
        image = chip_image(grade, standing, colours, font, ratio)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        height, width = image.height() / ratio, image.width() / ratio
        return _IMAGE.format(name=name, width=width, height=height, words=escape(tr(grade)))

    grades = ((chip(grade, Standing.GRADED), _letter(grade)) for grade in Grade)
    standings = (
        (chip(Grade.GOOD, each), f"{_bold(tr(each))}: {escape(tr(words))}") for each, words in _STANDINGS.items()
    )
    others = ((_bold(sign), escape(tr(words))) for sign, words in _OTHERS)
    promises = "".join(f"<li>{escape(tr(promise))}</li>" for promise in _PROMISES)
    parts = (
        (tr("Grades"), _table(grades)),
        (tr("How a grade is known"), _table(standings)),
        (tr("Other signs"), _table(others)),
        (tr("What PeelViewer promises"), f"<ul>{promises}</ul>"),
    )
    return f"<h1>{escape(tr(TITLE))}</h1>" + "".join(f"<h2>{escape(title)}</h2>{body}" for title, body in parts)


def _bold(words: str) -> str:
    return f"<b>{escape(words)}</b>"


def _letter(grade: Grade) -> str:
    return escape(tr("“{letter}” in tables").format(letter=tr(SHORT[grade])))


def _table(rows: Iterable[tuple[str, str]]) -> str:
    return _TABLE.format(rows="".join(_ROW.format(left=left, right=right) for left, right in rows))
