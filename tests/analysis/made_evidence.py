"""Evidence written for tests, from the facts of the pair everyone starts from."""

from peelviewer.analysis.table import listed_statements
from peelviewer.domain.claims import Span, Tally
from peelviewer.domain.document import DateBasis, DocumentKind, Published
from peelviewer.domain.evidence import CountedGrades, DocumentEntry, Evidence, Statement
from peelviewer.domain.grades import Grade, Standing

CAMBRIDGESHIRE = "Cambridgeshire Constabulary"
NORFOLK = "Norfolk Constabulary"
GOOD, INADEQUATE, IMPROVE = Grade.GOOD, Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT
FIVE = ("Bedfordshire Police", "Essex Police", "Hertfordshire Constabulary", "Kent Police", "Suffolk Constabulary")


def entry(
    number: int,
    publisher: str,
    *,
    kind: DocumentKind = DocumentKind.NEWS,
    iso: str = "",
    forces: tuple[str, ...] = (CAMBRIDGESHIRE,),
    cycle: str | None = None,
) -> DocumentEntry:
    published = Published(iso, DateBasis.TEXT) if iso else None
    title = f"{publisher} {number}"
    sha = f"{number:064d}"
    return DocumentEntry(number, kind, title, publisher, published, forces, cycle, None, None, "f", "text/html", sha)


REPORT = entry(1, "HMIC", kind=DocumentKind.REPORT, iso="2016-02", cycle="2015")
BROADCASTER = entry(2, "Broadcaster", forces=(CAMBRIDGESHIRE, NORFOLK), cycle="SOC 2023")
PAPER = entry(3, "City paper", iso="2023-05-19", cycle="SOC 2023")
TRADE = entry(4, "Trade paper", iso="2024-03-12", cycle="2023-25")


def said(
    document: DocumentEntry,
    theme: str,
    grade: Grade,
    cycle: str | None,
    *,
    force: str = CAMBRIDGESHIRE,
    past: bool = False,
    page: int | None = None,
    place: int = 0,
) -> Statement:
    own = Standing.GRADED if document.kind is DocumentKind.REPORT else Standing.REPORTED
    return Statement(
        force=force,
        theme=theme,
        grade=grade,
        cycle=cycle,
        standing=own,
        quote=f"{force} is {grade}",
        past=past,
        document=document,
        span=Span(place, 0, 9),
        page=page,
        page_label=str(page) if page else None,
    )


REGION = tuple(said(BROADCASTER, "soc", GOOD, "SOC 2023", force=force) for force in FIVE)
STATEMENTS = (
    said(REPORT, "soc", GOOD, "2015", page=38),
    said(REPORT, "soc", GOOD, "2015", page=5, place=3),
    said(REPORT, "investigating_crime", IMPROVE, "2015", page=27),
    said(REPORT, "investigating_crime", GOOD, "2014", past=True, page=27),
    said(BROADCASTER, "soc", INADEQUATE, "SOC 2023"),
    said(PAPER, "soc", INADEQUATE, "SOC 2023"),
    said(BROADCASTER, "soc", IMPROVE, "SOC 2023", force=NORFOLK),
    *REGION,
    said(TRADE, "use_of_powers", Grade.OUTSTANDING, "2023-25"),
    said(TRADE, "preventing_crime", GOOD, "2023-25"),
    said(TRADE, "workforce", GOOD, "2023-25"),
    said(TRADE, "investigating_crime", Grade.ADEQUATE, "2023-25"),
    said(TRADE, "protecting_vulnerable", Grade.ADEQUATE, "2023-25"),
)


def counted(document: DocumentEntry, *counts: tuple[Grade, int]) -> tuple[CountedGrades, ...]:
    return tuple(
        CountedGrades(document, Tally(CAMBRIDGESHIRE, grade, count, f"{grade} in {count}", Span(1, place, place + 9)))
        for place, (grade, count) in enumerate(counts)
    )


COUNTS = counted(TRADE, (Grade.OUTSTANDING, 1), (GOOD, 2), (Grade.ADEQUATE, 2), (IMPROVE, 1), (INADEQUATE, 2))


def evidence(*statements: Statement, book: bool = True, counts: tuple[CountedGrades, ...] = ()) -> Evidence:
    told = {known.document.id: () for known in (*statements, *counts) if known.document}  # texts without a passage
    return Evidence((*statements, *(listed_statements(None) if book else ())), counts, (), told)
