"""Hand-made material for briefs: true facts on Cambridgeshire, in words written for these tests."""

import datetime
from dataclasses import replace

from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.claims import Span, Speaker
from peelviewer.domain.contrasts import Comparability, Contrast, ContrastKind, Side, Verdict, Words
from peelviewer.domain.document import DateBasis, DocumentKind, Passage, PassageKind, Published
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing

FORCE = "Cambridgeshire Constabulary"
PAGE_38 = (
    "Cambridgeshire Constabulary is good at finding and tackling serious and organised crime. Officers hold a "
    "well-developed picture of the threat across the county."
)
GRADED_2023 = "Inspectors graded the force as inadequate at tackling serious and organised crime."
ANSWER = "Assistant Chief Constable Jo Example said: “We moved quickly and have come a long way since the inspection.”"
AREA = "Area for improvement: The constabulary should map organised crime groups within three months of finding them."
QUESTION = "How effective is the force at tackling serious and organised crime?"


def entry(number: int, kind: DocumentKind, title: str, publisher: str, date: str, **more: object) -> DocumentEntry:
    made = DocumentEntry(
        number,
        kind,
        title,
        publisher,
        Published(date, DateBasis.TEXT),
        (FORCE,),
        None,
        None,
        None,
        f"{number}.pdf",
        "application/pdf",
        f"{number:064d}",
    )
    return replace(made, **more)  # type: ignore[arg-type]


REPORT = entry(1, DocumentKind.REPORT, "PEEL: Police effectiveness 2015", "HMIC", "2016-02-18", cycle="2015", pages=39)
NEWS = entry(
    2,
    DocumentKind.NEWS,
    "Force told to improve",
    "Fenland Courier",
    "2023-05-19",
    address="https://news.example/force-told-to-improve",
)
OTHER_NEWS = entry(3, DocumentKind.NEWS, "Inspectors' verdict", "City Herald", "2023-05")
PASSAGES = (
    (REPORT, Passage(7, PassageKind.PARAGRAPH, PAGE_38, section=(QUESTION,), page=38, page_label="38")),
    (REPORT, Passage(9, PassageKind.BOX, AREA, section=(QUESTION,), page=38, page_label="38")),
    (NEWS, Passage(2, PassageKind.PARAGRAPH, GRADED_2023)),
    (OTHER_NEWS, Passage(3, PassageKind.PARAGRAPH, GRADED_2023)),
    (NEWS, Passage(4, PassageKind.PARAGRAPH, ANSWER)),
)
TEXTS = {
    document.sha256: (document.title, tuple(text.text for held, text in PASSAGES if held is document))
    for document in (REPORT, NEWS, OTHER_NEWS)
}


def stated(grade: Grade, cycle: str, document: DocumentEntry, standing: Standing, quote: str, text: str) -> Statement:
    start = text.index(quote)
    n = next(passage.n for held, passage in PASSAGES if held is document and passage.text == text)
    label = "38" if document is REPORT else None
    return Statement(
        FORCE,
        "soc",
        grade,
        cycle,
        standing,
        quote,
        speaker=Speaker.INSPECTORATE,
        document=document,
        span=Span(n, start, start + len(quote)),
        page_label=label,
    )


def listed(grade: Grade, cycle: str, published: str, force: str = FORCE, carried: str | None = None) -> Statement:
    return Statement(
        force,
        "soc",
        grade,
        cycle,
        Standing.LISTED,
        published=published,
        carried_over_from=carried,
        source="https://hmicfrs.example/peel-assessments/2018/cambridgeshire/effectiveness/",
    )


GOOD = stated(Grade.GOOD, "2015", REPORT, Standing.GRADED, PAGE_38.split(".", maxsplit=1)[0] + ".", PAGE_38)
BAD = stated(Grade.INADEQUATE, "SOC 2023", NEWS, Standing.REPORTED, GRADED_2023, GRADED_2023)
BAD_TOO = stated(Grade.INADEQUATE, "SOC 2023", OTHER_NEWS, Standing.REPORTED, GRADED_2023, GRADED_2023)
LISTED = (
    listed(Grade.GOOD, "2017", "2018-03-22"),
    listed(Grade.GOOD, "2018/19", "2019-09-27", carried="2017"),
    listed(Grade.INADEQUATE, "SOC 2023", "2023-05-19"),
)
PEERS = tuple(
    listed(grade, "SOC 2023", "2023-05-19", f"{name}")
    for name, grade in (
        ("Bedfordshire Police", Grade.GOOD),
        ("Essex Police", Grade.GOOD),
        ("Hertfordshire Constabulary", Grade.GOOD),
        ("Kent Police", Grade.GOOD),
        ("Suffolk Constabulary", Grade.GOOD),
        ("Norfolk Constabulary", Grade.REQUIRES_IMPROVEMENT),
        (FORCE, Grade.INADEQUATE),
    )
)
CHANGED = Contrast(
    "changed:1",
    ContrastKind.CHANGED_OVER_TIME,
    FORCE,
    "soc",
    Side("good 2015", (GOOD,)),
    Side("inadequate 2023", (BAD, BAD_TOO)),
    "Good in 2015, inadequate in 2023.",
    "the rule",
    0.95,
    "lower",
    Comparability(
        Verdict.NOT_COMPARABLE,
        "2015 asked a joint question on four steps; 2023 graded the forces of a region together on five. "
        "The inspectorate says that its cycles cannot be compared directly.",
        "https://hmicfrs.example/what-is-peel/",
    ),
    LISTED[:2],
    ("2016: not in this library",),
)
OPPOSITE = Contrast(
    "opposite:1",
    ContrastKind.OPPOSITE_FINDINGS,
    FORCE,
    "soc",
    Side(
        "well developed",
        words=(Words(REPORT, "well-developed picture of the threat across the county", Span(7, 104, 155), 38, "38"),),
    ),
    Side("inadequate", (BAD,)),
    "Opposite senses.",
    "the rule",
    0.7,
)


def material(**changes: object) -> BriefMaterial:
    made = BriefMaterial(
        FORCE,
        ("soc",),
        (GOOD, BAD, BAD_TOO, *LISTED),
        (CHANGED, OPPOSITE),
        PEERS,
        PASSAGES,
        "cambridgeshire.peel",
        3,
        "7c1f 09ab",
        datetime.date(2026, 11, 22),
        "1.0",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
