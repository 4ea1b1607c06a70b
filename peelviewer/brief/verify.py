"""Checks a brief against the documents: is every quotation in its source, and is every grade still so."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from peelviewer.brief.check_results import Checked, Fidelity, Held, PageNow
from peelviewer.brief.evidence import (
    FILE_NAME,
    AttachedEvidence,
    GradeEvidence,
    NotABriefError,
    QuotedEvidence,
    SourceEvidence,
    read_evidence,
)
from peelviewer.brief.printable_text import as_read_back
from peelviewer.brief.sources import title_in_book
from peelviewer.brief.verify_page import checked_links, checked_page
from peelviewer.brief.wording import plural, without_gaps
from peelviewer.domain.document import Passage
from peelviewer.domain.grades import Standing
from peelviewer.domain.inspection import Programme
from peelviewer.reference import reference

_ALIKE = 80  # of 100: words that are still recognisably the same


Library = Mapping[str, Held]  # by the SHA-256 of the document's file


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What `verify` found; `sound` where nothing is changed or lost. `addresses` are sources that are not files."""

    quotations: tuple[Checked, ...]
    grades: tuple[Checked, ...]
    sources: tuple[Checked, ...]
    addresses: int = 0
    page: tuple[Checked, ...] = ()  # what it prints itself: its headline, its own sentences, dates and counts

    @property
    def sound(self) -> bool:
        """Whether the page says what it did and every quotation and grade still stands, on files that are the same."""
        every = (*self.quotations, *self.grades, *self.sources, *self.page)
        return not any(each.fidelity in {Fidelity.CHANGED, Fidelity.LOST} for each in every)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each quotation, grade and source, and one that sums up."""
        groups = (
            *(("quotation", self.quotations), ("grade", self.grades), ("source", self.sources)),
            ("line of the page", self.page),
        )
        said = [f"{_plural(len(found), noun)}: {_counted(found)}" for noun, found in groups if found]
        if self.addresses:
            said.append(f"{plural(self.addresses, 'source')} not checked: addresses, which no library holds")
        lines = (each.line for _, found in groups for each in found if found is not self.page or _is_told(each))
        return (*lines, "; ".join(said) or "nothing to verify")


def attached(files: Mapping[str, bytes]) -> AttachedEvidence:
    """The evidence among the files attached to a brief; raises NotABriefError where there is none."""
    if FILE_NAME not in files:
        raise NotABriefError
    return read_evidence(files[FILE_NAME])


def verify(
    evidence: AttachedEvidence,
    page_text: str,
    library: Library,
    now: PageNow | None = None,
    links: Iterable[str] = (),
) -> VerifyReport:
    """Check the evidence attached to a brief, its printed words and `links` against the documents, and against one made `now`."""
    on_page = as_read_back(page_text)
    return VerifyReport(
        tuple(_quotation(quoted, on_page, library) for quoted in evidence.quotations),
        tuple(_grade(grade, library) for grade in evidence.grades),
        (*(_source(source, library) for source in evidence.sources if source.sha256), *_misdated(evidence)),
        sum(not source.sha256 for source in evidence.sources),
        (*checked_page(evidence, page_text, now), *checked_links(evidence, links)),
    )


def _is_told(checked: Checked) -> bool:
    """Of the page's own sentences only those that a reader has to look at are told one by one."""
    return checked.fidelity is not Fidelity.EXACT


def _plural(count: int, noun: str) -> str:
    first, _, rest = noun.partition(" ")
    return f"{plural(count, first)} {rest}".rstrip()


def _counted(found: Sequence[Checked]) -> str:
    counts = [(kind, sum(each.fidelity is kind for each in found)) for kind in Fidelity]
    return ", ".join(f"{count} {kind}" for kind, count in counts if count)


def _source(source: SourceEvidence, library: Library) -> Checked:
    words = f"[{source.number}] {source.title}"
    held = library.get(source.sha256)
    if held is None:
        return Checked(words, "not in this library", Fidelity.LOST)
    if not held.is_whole:
        return Checked(words, "its file in the library was changed", Fidelity.CHANGED)
    if (source.iso, source.publisher) != (held.iso, held.publisher):
        facts = " and ".join(filter(None, (held.publisher or "no publisher", held.iso or "no date")))
        return Checked(words, f"the library has {facts}", Fidelity.CHANGED)
    if (source.title, source.address) != (held.title, held.address):
        facts = " and ".join(filter(None, (f"“{held.title}”", held.address or "no address")))
        return Checked(words, f"the library has {facts}", Fidelity.CHANGED)
    return Checked(words, "the same file", Fidelity.EXACT)


def _misdated(evidence: AttachedEvidence) -> Iterator[Checked]:
    """The sources in the grade book with a day on which it has no grade of that inspection, or of none beside PEEL.

    What the page calls an inspection beside PEEL (“crime recording 2019”) goes by more than the grade book's own words.
    """
    days = {
        (title_in_book(listed.theme, listed.cycle), listed.published)
        for force in {grade.force for grade in evidence.grades}
        for listed in reference().listed(force)
    }
    for source in evidence.sources:
        beside = Programme.PEEL not in source.title
        known = (day for title, day in days if title == source.title or (beside and Programme.PEEL not in title))
        if not source.sha256 and source.iso and not any(day.startswith(source.iso) for day in known):
            yield Checked(
                f"[{source.number}] {source.title}", "the grade book has no such grade of that day", Fidelity.CHANGED
            )


def _quotation(quoted: QuotedEvidence, on_page: str, library: Library) -> Checked:
    words = f"“{quoted.printed}”"
    if quoted.sha256 not in library:
        return Checked(words, "source unknown", Fidelity.LOST, "its document is not in this library")
    held = library[quoted.sha256]
    where = f"{held.title}, p. {quoted.page}" if quoted.page else held.title
    if not _is_printed(quoted.printed, on_page):
        return Checked(words, where, Fidelity.CHANGED, "the page prints other words than the evidence holds")
    pieces = [without_gaps(piece) for piece in quoted.printed.split("…") if piece.strip()]
    found = _where_it_was(pieces, held.passages, quoted) or sorted(
        _places(pieces, held.passages), key=lambda place: abs(place[0].n - quoted.passage)
    )
    if not found:
        alike = max((fuzz.partial_ratio(" ".join(pieces), _folded(each)) for each in held.passages), default=0.0)
        if alike >= _ALIKE:
            return Checked(words, where, Fidelity.CHANGED, "the source words it differently")
        return Checked(words, where, Fidelity.LOST, "the source does not say it")
    pages = [_page(passage) for place in found for passage in place]
    if quoted.page not in pages:
        return Checked(words, where, Fidelity.CHANGED, f"it stands on p. {pages[0]}" if pages[0] else "it has no pages")
    whole = quoted.printed.removeprefix("…") == without_gaps(quoted.exact)
    return Checked(words, where, Fidelity.EXACT if whole else Fidelity.TRIMMED)


def _where_it_was(
    pieces: Sequence[str], passages: Sequence[Passage], quoted: QuotedEvidence
) -> list[Sequence[Passage]]:
    """The passage that it was taken from, where that is still there, says it, and stands on the same page."""
    here = passages[quoted.passage : quoted.passage + 1]
    same = here and here[0].n == quoted.passage and _page(here[0]) == quoted.page
    return [here] if same and _in_order(pieces, _folded(here[0])) else []


def _page(passage: Passage) -> str:
    return passage.page_label or str(passage.page or "")


def _places(pieces: Sequence[str], passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """The passages that have the pieces in their order; or two in a row, where one was split since."""
    alone = False
    for n, passage in enumerate(passages):
        if _in_order(pieces, _folded(passage)):
            alone = True
            yield passages[n : n + 1]
    for n, (before, after) in enumerate(pairwise(map(_folded, () if alone else passages))):
        if _in_order(pieces, f"{before} {after}"):
            yield passages[n : n + 2]


def _grade(grade: GradeEvidence, library: Library) -> Checked:
    words = f"{reference().theme_label(grade.theme)} {grade.cycle}, {grade.grade}"
    if grade.standing == "listed" or not grade.sha256:
        if grade.standing != "listed":
            return Checked(words, "grade book", Fidelity.CHANGED, "the grade book only lists it")
        listed = any(
            (each.source, each.grade) == (grade.address, grade.grade)
            and each.theme in {grade.theme, "overall"}  # of an inspection of one theme it is the theme's
            and _same_inspection(each.cycle, grade.cycle)
            for each in reference().listed(grade.force)
        )
        why = "" if listed else "the grade book no longer has it"
        return Checked(words, "grade book", Fidelity.EXACT if listed else Fidelity.LOST, why)
    if grade.sha256 not in library:
        return Checked(words, "source unknown", Fidelity.LOST, "its document is not in this library")
    held = library[grade.sha256]
    quote = without_gaps(grade.quote)
    if next(_places([quote], held.passages), None) is None:
        return Checked(words, held.title, Fidelity.LOST, "the source no longer states it")
    claimed = [each for each in held.claims if (each.force, each.theme) == (grade.force, grade.theme)]
    if same := [each for each in claimed if each.grade == grade.grade]:
        gives = any(each.standing is Standing.GRADED and not each.past for each in same)
        if grade.standing == Standing.GRADED and not gives:
            return Checked(words, held.title, Fidelity.CHANGED, "the library has it as reported or recalled")
        return Checked(words, held.title, Fidelity.EXACT)
    others = sorted({str(each.grade) for each in claimed if without_gaps(each.quote) in quote})
    why = f"the library reads {' or '.join(others)}" if others else "the library does not read a grade in its words"
    return Checked(words, held.title, Fidelity.CHANGED, why)


def _same_inspection(one: str, other: str) -> bool:
    """Whether two ids are of one inspection, of which one may name the programme only."""
    programmes = {reference().programme_of(cycle) for cycle in (one, other)}
    return one == other or (len(programmes) == 1 and bool(programmes & {one, other}))


def _is_printed(printed: str, on_page: str) -> bool:
    expected = as_read_back(printed)
    if expected in on_page:
        return True
    # Text that runs from right to left is read back in another order; only its letters can be compared.
    return any("\u0590" <= letter <= "\u08ff" for letter in expected) and set(expected) <= set(on_page)


def _folded(passage: Passage) -> str:
    return _without_gaps(passage.text)


_without_gaps = lru_cache(maxsize=1 << 13)(
    without_gaps
)  # each text is looked through for several grades and quotations


def _in_order(pieces: Sequence[str], passage: str) -> bool:
    """Whether whole words of a passage are the pieces in their order: “able” is not a word of “unable”."""
    if not all(piece in passage for piece in pieces):
        return False
    at = 0
    for piece in pieces:
        begin, end = (r"(?<!\w)" * piece[0].isalnum(), r"(?!\w)" * piece[-1].isalnum())
        found = re.compile(f"{begin}{re.escape(piece)}{end}").search(passage, at)
        if found is None:
            return False
        at = found.end()
    return bool(pieces)
