"""A library as large as the country's, generated: always the same one, in a vocabulary of its own.

43 forces and 44 fire services, reports of each in every inspection, and news of them: 50,000 documents and 750,000
passages at a `scale` of 1. Words are as frequent as in any language (the second half as often as the first, and so on),
those of the field among the commonest. Nothing in it is anybody's sentence.

    python tests/benchmarks/national.py OUT.peel [SCALE]
"""

import itertools
import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from peelviewer.domain.claims import (
    Claim,
    Finding,
    FindingKind,
    Findings,
    Mention,
    Quotation,
    Reading,
    Span,
    Speaker,
    Tally,
)
from peelviewer.domain.document import DateBasis, Document, DocumentKind, Passage, PassageKind, Published, SourceFile
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.inspection import Cycle, Theme
from peelviewer.domain.rules import Rule
from peelviewer.reference import reference
from peelviewer.store import Library, documents

DOCUMENTS, PASSAGES, REPORTS = 50_000, 750_000, 1_000
OF_AN_ARTICLE = 8  # passages
WORDS = 40_000
ASTRAY = 20  # articles, of which one has a grade wrong
BATCH = 500  # documents written at a time
_OF_THE_FIELD = (
    "the of and to in a is for that it with on as are its by was be not from at have their this has which how "
    "force police officers crime people public service staff victims inspection report good risk information "
    "organised serious improvement requires inadequate adequate outstanding investigation neighbourhood domestic abuse "
    "vulnerable offenders demand performance supervision training response calls control room partners community "
    "prevention county lines drugs exploitation safeguarding custody search powers intelligence resources "
    "leadership workforce wellbeing data recording standards plans budget evidence digital backlog charges arrests "
    "fire rescue safety firefighters stations appliances buildings culture values commissioner chief constable panel"
)
FIELD = _OF_THE_FIELD.split()


class Generator:
    """Makes documents, each with what is found in it, from one stream of chance."""

    def __init__(self) -> None:
        self._chance = random.Random(19)
        self._words = _vocabulary(self._chance)
        self._weights = list(itertools.accumulate(1 / (place + 2.7) for place in range(WORDS)))
        known = reference()
        self._graded: dict[tuple[str, str, str], Grade] = {}
        self._police = [force.name for force in known.forces]
        self._fire = [service.name for service in known.fire_services]
        self._cycles = {
            "police": [cycle for cycle in known.cycles if not cycle.id.startswith("FRS")],
            "frs": [cycle for cycle in known.cycles if cycle.id.startswith("FRS")],
        }
        self._themes = {
            "police": [theme for theme in known.themes if not theme.id.startswith("frs")],
            "frs": [theme for theme in known.themes if theme.id.startswith("frs")],
        }

    def documents(self, scale: float) -> Iterator[tuple[SourceFile, Document, Findings]]:
        """So much of the whole library, reports spread evenly among the articles."""
        total, reports = round(DOCUMENTS * scale), max(1, round(REPORTS * scale))
        length = (round(PASSAGES * scale) - (total - reports) * OF_AN_ARTICLE) // reports
        every = total // reports
        bodies = itertools.cycle([*self._police, *self._fire])
        for number in range(total):
            if number % every == 0:
                yield self._document(number, next(bodies), DocumentKind.REPORT, length)
            else:
                body = self._chance.choice((*self._police, *self._police, *self._fire))
                yield self._document(number, body, DocumentKind.NEWS, OF_AN_ARTICLE)

    def _document(
        self, number: int, body: str, kind: DocumentKind, length: int
    ) -> tuple[SourceFile, Document, Findings]:
        chance, is_report = self._chance, kind is DocumentKind.REPORT
        domain = "police" if body in self._police else "frs"
        cycles = self._cycles[domain]
        cycle = cycles[number // 87 % len(cycles)] if is_report else chance.choice(cycles)
        day = f"{cycle.reports[0][:4]}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        title = f"{body}: {cycle.name} {'report' if is_report else 'in the news'} {number}"
        passages = [Passage(0, PassageKind.HEADING, title, 1, page=1 if is_report else None)]
        findings = self._stated(passages, body, cycle, self._themes[domain], is_report=is_report, day=day)
        while len(passages) < length:
            at = len(passages)
            is_heading = is_report and at % 12 == 0
            page = at // 9 + 1 if is_report else None
            passages.append(
                Passage(
                    at,
                    PassageKind.HEADING if is_heading else PassageKind.PARAGRAPH,
                    self._prose(3, 7) if is_heading else self._prose(20, 110),
                    2 if is_heading else None,
                    (title,),
                    page,
                    str(page) if page else None,
                )
            )
        document = Document(
            kind=kind,
            title=title,
            publisher="The inspectorate" if is_report else f"Paper {number % 120}",
            published=Published(day, DateBasis.METADATA),
            forces=(body,),
            cycle=_inspection(cycle, day) if is_report else None,
            pages=length // 9 + 1 if is_report else None,
            passages=tuple(passages),
        )
        source = SourceFile(f"{number}.txt", "text/plain", f"{number:064x}", title.encode())
        return source, document, findings

    def _stated(
        self, passages: list[Passage], body: str, cycle: Cycle, themes: list[Theme], *, is_report: bool, day: str
    ) -> Findings:
        """Grades, a count of them, a quotation and what is to be improved, each in a passage of its own."""
        chance = self._chance
        claims, mentions = [], []
        for theme in chance.sample(themes, 8 if is_report else 2):
            grade = self._grade(body, theme, cycle, is_report=is_report)
            words = f"{body} is {grade} at {theme.label.lower()}."
            at = len(passages)
            passages.append(Passage(at, PassageKind.PARAGRAPH, f"{words} {self._prose(10, 30)}"))
            span, speaker = Span(at, 0, len(words)), Speaker.INSPECTORATE if is_report else Speaker.JOURNALIST
            standing = Standing.GRADED if is_report else Standing.REPORTED
            claims.append(
                Claim(
                    body, theme.id, grade, _inspection(cycle, day), False, speaker, standing, words, span, Rule.FORCE_IS
                )
            )
            mentions.append(Mention(span, grade, Reading.CLAIM, "stated", len(claims) - 1))
        counted = f"{body} was graded good in two areas."
        quoted = self._prose(8, 16)
        needed = f"Area for improvement: {body} should improve its {chance.choice(FIELD[40:])}. {self._prose(8, 20)}"
        at = len(passages)
        passages += [
            Passage(at, PassageKind.PARAGRAPH, f"{counted} {self._prose(8, 30)}"),
            Passage(at + 1, PassageKind.PARAGRAPH, f"The chief officer of {body} said: “{quoted}”"),
            *([Passage(at + 2, PassageKind.BOX, needed)] if is_report else []),
        ]
        tally = Tally(body, Grade.GOOD, 2, counted, Span(at, 0, len(counted)))
        start = passages[at + 1].text.index("“") + 1
        quotation = Quotation(quoted, "the chief officer", Span(at + 1, start, start + len(quoted)))
        raised = Finding(
            *(
                1,
                FindingKind.IMPROVEMENT,
                body,
                claims[0].theme,
                needed,
                Span(at + 2, 0, len(needed)),
                Rule.UNDER_LABEL,
            ),
            cycle=claims[0].cycle,
        )
        return Findings(tuple(claims), (tally,), (quotation,), tuple(mentions), raised=(raised,) if is_report else ())

    def _grade(self, body: str, theme: Theme, cycle: Cycle, *, is_report: bool) -> Grade:
        """What a body was graded, the same in every document; but one article in `ASTRAY` tells another grade."""
        grades = [grade for grade in Grade if not cycle.scale or grade in cycle.scale.grades]
        held = self._graded.setdefault((body, theme.id, cycle.id), self._chance.choice(grades))
        astray = not is_report and self._chance.randrange(ASTRAY) == 0
        return self._chance.choice(grades) if astray else held

    def _prose(self, least: int, most: int) -> str:
        """A sentence of so many words."""
        count = self._chance.randint(least, most)
        return " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=count)).capitalize() + "."


def _vocabulary(chance: random.Random) -> list[str]:
    """Words, the commonest first."""
    syllables = [a + b for a in "bdfglmnprstvwk" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol", "ith", "and")]
    words = dict.fromkeys(FIELD)
    while len(words) < WORDS:
        words["".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4))))] = None
    return list(words)


def _inspection(cycle: Cycle, day: str) -> str:
    """The inspection of a cycle: in some programmes it is told by its year."""
    return f"{cycle.id.split()[0]} {day[:4]}" if cycle.told_by_year else cycle.id


def make(path: Path, scale: float) -> None:
    """Such a library at `path`, written many documents at a time: one by one it would take an hour."""
    Library.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        for number, (source, document, findings) in enumerate(Generator().documents(scale), 1):
            documents.write(connection, number, source, document, "2026-01-01T00:00:00+00:00")
            documents.write_findings(connection, number, findings)
            if number % BATCH == 0:
                connection.commit()
        connection.commit()


if __name__ == "__main__":
    make(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
