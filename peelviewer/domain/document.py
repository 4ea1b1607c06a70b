"""A document as it was read: what it is, and its passages in reading order."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from peelviewer.domain.months import MONTHS


class DocumentKind(StrEnum):
    """What sort of document it is: an inspection report, journalism, or an answer by a force or commissioner."""

    REPORT = "report"
    NEWS = "news"
    RESPONSE = "response"


class PassageKind(StrEnum):
    """What a passage is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BOX = "box"  # area for improvement, cause of concern, promising practice: one item each
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    TABLE = "table"  # one row a line, cells separated by tabs
    GRADE = "grade"  # a grade box: the grade's words and nothing else


class DateBasis(StrEnum):
    """Where a date of publication was found."""

    METADATA = "metadata"
    TEXT = "text"
    GRADE_BOOK = "grade book"  # the text gives it by half, and the grade book has a report of that day
    QUOTATION_MATCH = "quotation match"
    ENTERED = "entered"


class Fact(StrEnum):
    """A fact of a document that a person can put right, by the name of its field."""

    KIND = "kind"
    TITLE = "title"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    FORCES = "forces"
    CYCLE = "cycle"


@dataclass(frozen=True, slots=True)
class Published:
    """A date of publication, never more precise than its source: "2016-02-18", "2016-02" or "2016"."""

    iso: str
    basis: DateBasis

    @property
    def in_words(self) -> str:
        """The date as a reader writes it: "18 February 2016", "February 2016", "2016"."""
        return date_in_words(self.iso)


@lru_cache(maxsize=1 << 12)  # a page asks of the same few thousands of times
def date_in_words(iso: str) -> str:
    """Give an ISO date as a reader writes it, no more precise than it is: "18 February 2016", "February 2016"."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


_ANSWERS_HAVE_A_TIME = (
    "2017-05-02"  # the 56 days came into force (SI 2017/399, Policing and Crime Act 2017, section 37)
)
_TO_ANSWER = datetime.timedelta(days=55)


def answer_due(published: str) -> datetime.date | None:
    """The last day of the 56 that begin with the day of publication (Police Act 1996, section 55).

    None where the day of publication is not known, is before the Act set a time, or has no such day after it.
    """
    if len(published) != len("2016-02-18") or published < _ANSWERS_HAVE_A_TIME:
        return None
    day = datetime.date.fromisoformat(published)
    return day + _TO_ANSWER if day <= datetime.date.max - _TO_ANSWER else None


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle on a page (counted from 1), in points from the page's top left corner."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, paragraph, list item or the like, whole, with its place.

    `text` is Unicode NFC with white space folded, line-end hyphenation undone and footnote marks removed (a table
    keeps its tabs and line ends). `page` counts from 1 in the file; `page_label` is what is printed.
    """

    n: int
    kind: PassageKind
    text: str
    level: int | None = None  # 1..6, headings only
    section: tuple[str, ...] = ()  # the headings above it, outermost first; a heading's own text is not in it
    page: int | None = None
    page_label: str | None = None
    rects: tuple[Rect, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wrote in a file: the words it is on, what it says, and who wrote it; each may be empty."""

    page: int  # from 1
    words: str
    said: str
    author: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its facts, its passages and what could not be made out."""

    kind: DocumentKind
    title: str | None
    publisher: str | None
    published: Published | None
    forces: tuple[str, ...]  # canonical names: whom it is about, not whom it mentions
    cycle: str | None
    pages: int | None
    passages: tuple[Passage, ...]
    address: str | None = None  # where it is published, if the file says so
    author: str | None = None  # a byline
    warnings: tuple[str, ...] = ()
    entered: tuple[Fact, ...] = ()  # the facts that a person has put right
    remarks: tuple[Remark, ...] = ()  # of the file; a library keeps them as notes
    left_out: tuple[str, ...] = ()  # lines that the file shows and that are no passage: the site's, a cover
    looks_like: str = ""  # what was saved in the place of a document, as far as it shows; a library does not keep it


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file a document was read from, bytes and all, so that the original can always be shown."""

    name: str
    media_type: str  # "application/pdf", "text/html", "text/plain", "multipart/related"
    sha256: str
    content: bytes
