"""Checks a brief against the documents: is every quotation in its source, and is every grade still so."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from peelviewer.brief.evidence import FILE_NAME, GradeEvidence, NotABriefError, QuotedEvidence, read_evidence
from peelviewer.brief.printing import as_read_back
from peelviewer.reference import reference

Texts = Mapping[str, tuple[str, tuple[str, ...]]]
_ALIKE = 80  # of 100: words that are still recognisably the same


class Fidelity(StrEnum):
    """How a quotation stands to its source."""

    EXACT = "exact"
    TRIMMED = "trimmed"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation or grade with what became of it."""

    words: str
    where: str
    fidelity: Fidelity
    why: str = ""

    @property
    def line(self) -> str:
        """One line for a reader."""
        note = f" ({self.why})" if self.why else ""
        return f"{self.fidelity}: {self.words}, {self.where}{note}"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What `verify` found; `sound` where nothing is changed or lost."""

    checked: tuple[Checked, ...]

    @property
    def sound(self) -> bool:
        """Whether every quotation and grade still stands."""
        return all(each.fidelity in {Fidelity.EXACT, Fidelity.TRIMMED} for each in self.checked)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each quotation and grade, and one that sums up."""
        counts = [
            f"{sum(each.fidelity is kind for each in self.checked)} {kind}"
            for kind in Fidelity
            if any(each.fidelity is kind for each in self.checked)
        ]
        return (*(each.line for each in self.checked), ", ".join(counts) if counts else "nothing to verify")


def verify(files: Mapping[str, bytes], page_text: str, texts: Texts) -> VerifyReport:
    """Check the evidence attached to a brief (`files` by name) and its printed words against the documents.

    `texts` maps the SHA-256 of each document's file to its title and the texts of its passages.
    """
    if FILE_NAME not in files:
        raise NotABriefError
    evidence = read_evidence(files[FILE_NAME])
    on_page = as_read_back(page_text)
    quotations = tuple(_quotation(quoted, on_page, texts) for quoted in evidence.quotations)
    grades = tuple(_grade(grade, texts) for grade in evidence.grades)
    return VerifyReport((*quotations, *grades))


def _quotation(quoted: QuotedEvidence, on_page: str, texts: Texts) -> Checked:
    words = f"“{quoted.printed}”"
    if quoted.sha256 not in texts:
        return Checked(words, "source unknown", Fidelity.LOST, "its document is not in this library")
    title, passages = texts[quoted.sha256]
    where = f"{title}, p. {quoted.page}" if quoted.page else title
    if not _is_printed(quoted.printed, on_page):
        return Checked(words, where, Fidelity.CHANGED, "the page prints other words than the evidence holds")
    pieces = [" ".join(piece.split()) for piece in quoted.printed.split("…") if piece.strip()]
    folded = [" ".join(passage.split()) for passage in passages]
    found = next((n for n in _nearest_first(quoted.passage, len(folded)) if _in_order(pieces, folded[n])), None)
    if found is None:
        alike = max((fuzz.partial_ratio(" ".join(pieces), passage) for passage in folded), default=0.0)
        if alike >= _ALIKE:
            return Checked(words, where, Fidelity.CHANGED, "the source words it differently")
        return Checked(words, where, Fidelity.LOST, "the source does not say it")
    whole = quoted.printed.removeprefix("…") == " ".join(quoted.exact.split())
    return Checked(words, where, Fidelity.EXACT if whole else Fidelity.TRIMMED)


def _grade(grade: GradeEvidence, texts: Texts) -> Checked:
    words = f"{reference().theme_label(grade.theme)} {grade.cycle}, {grade.grade}"
    if grade.standing == "listed" or not grade.sha256:
        listed = any(
            (each.theme, each.cycle, each.grade) == (grade.theme, grade.cycle, grade.grade)
            for each in reference().listed(grade.force)
        )
        why = "" if listed else "the grade book no longer has it"
        return Checked(words, "grade book", Fidelity.EXACT if listed else Fidelity.LOST, why)
    if grade.sha256 not in texts:
        return Checked(words, "source unknown", Fidelity.LOST, "its document is not in this library")
    title, passages = texts[grade.sha256]
    stated = " ".join(grade.quote.split())
    if any(stated in " ".join(passage.split()) for passage in passages):
        return Checked(words, title, Fidelity.EXACT)
    return Checked(words, title, Fidelity.LOST, "the source no longer states it")


def _is_printed(printed: str, on_page: str) -> bool:
    expected = as_read_back(printed)
    if expected in on_page:
        return True
    # Text that runs from right to left is read back in another order; only its letters can be compared.
    return any("\u0590" <= letter <= "\u08ff" for letter in expected) and set(expected) <= set(on_page)


def _nearest_first(passage: int, count: int) -> list[int]:
    return sorted(range(count), key=lambda n: abs(n - passage))


def _in_order(pieces: list[str], passage: str) -> bool:
    at = 0
    for piece in pieces:
        at = passage.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return bool(pieces)
