"""A generated library of many articles, for measuring: facts from the grade book, sentences of our own."""

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta

from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published, SourceFile
from peelviewer.domain.inspection import ListedGrade
from peelviewer.reference import reference

PROSE = (
    "Inspectors spent two weeks with officers and staff, listened to calls and read the files of closed cases.",
    "They found that supervision of investigations is {sense} and that victims are not always kept informed.",
    "The report says that the force has a {sense} understanding of the threat from organised crime in its towns.",
    "Call handling was {sense} in the evenings, when the control room answers most of the emergency calls.",
    "Neighbourhood teams know their streets, and work with schools and the council on the problems that matter there.",
    "Chief Constable Jo Doe said: “We have taken action on each point and are one of the lowest funded forces.”",
    "In October an operation ended in {arrests} arrests, {charges} charges and 12 county lines closed.",
    "Residents at a meeting in the town hall asked how long they would have to wait before somebody came to see them.",
    "The commissioner said that she would read every page and publish an answer within the time that the law allows.",
)
SENSES = ("good", "well-developed", "poor", "not consistently good", "effective", "weak")


def articles(count: int) -> Iterator[tuple[SourceFile, Document]]:
    """So many articles, each on one force's grades of one inspection, always the same ones in the same order."""
    chance = random.Random(5)
    forces = {force.name for force in reference().forces}
    inspected: dict[tuple[str, str], list[ListedGrade]] = {}
    for listed in reference().grade_book:
        if listed.grade and listed.published and listed.force in forces:
            inspected.setdefault((listed.force, listed.cycle), []).append(listed)
    for number, (force, cycle) in zip(range(count), itertools.cycle(sorted(inspected)), strict=False):
        yield _article(number, force, inspected[force, cycle], chance)


def _article(number: int, force: str, grades: list[ListedGrade], chance: random.Random) -> tuple[SourceFile, Document]:
    told = [f"{force} was rated {one.grade} at {reference().theme_label(one.theme).lower()}." for one in grades[:4]]
    arrests = 20 + sum(map(ord, force)) % 60  # one operation a force; a paper in ten has another count of its charges
    prose = [
        words.format(sense=chance.choice(SENSES), arrests=arrests, charges=arrests // 2 + (chance.random() < 0.1))
        + f" That was on day {number} of {day}."  # no two passages are the same, as none are in the world
        for day, words in enumerate(chance.choices(PROSE, k=12))
    ]
    if number % 3 == 0:
        told.append("It was graded good in four areas and requires improvement in three areas.")
    texts = (f"{force}: what inspectors found, no. {number}", *told, *prose)
    kinds = (PassageKind.HEADING, *(PassageKind.PARAGRAPH for _ in texts[1:]))
    day = grades[0].published if len(grades[0].published) == len("2016-02-18") else "2020-01-01"
    published = date.fromisoformat(day) + timedelta(days=number % 5)
    document = Document(
        kind=DocumentKind.NEWS,
        title=texts[0],
        publisher=f"Paper {number % 40}",
        published=Published(published.isoformat(), DateBasis.METADATA),
        forces=(force,),
        cycle=None,
        pages=None,
        passages=tuple(Passage(n, kind, text) for n, (kind, text) in enumerate(zip(kinds, texts, strict=True))),
    )
    content = "\n".join(texts).encode()
    return SourceFile(f"{number}.txt", "text/plain", f"{number:064x}", content), document
