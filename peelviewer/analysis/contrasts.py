"""Runs every kind of contrast over the evidence."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from peelviewer.analysis import manual_contrasts
from peelviewer.analysis.claims.themes_in_text import themes_in
from peelviewer.analysis.contrast_order import in_order, joined
from peelviewer.analysis.passage_context import OWN_REPORTS, theme_named
from peelviewer.analysis.whole_sentences import quotable
from peelviewer.domain.contrast_details import FiguresDiffer
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import Evidence, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.numbers import NUMBER_WORDS
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

# What stands for a force that a sentence does not name, or what is said of it; a label needs neither.
_OF_WHOM = re.compile(
    r"\b(?:it|its|they|their|force|constabulary|service|police|brigade|is|are|was|were|been|being|remains?|got|received|given)\b"
    r"|^[^.]{0,80}$",
    re.IGNORECASE,
)
_TO_IMPROVE = r"requir\w+\W+improvement|need\w*\W+(?:to\W+(?:improve|get better)|improvement)"
_GRADES = re.compile(
    "|".join(
        rf"\b(?P<{grade.name}>{_TO_IMPROVE if grade is Grade.REQUIRES_IMPROVEMENT else grade})\b" for grade in Grade
    ),
    re.IGNORECASE,
)
_COUNTED = re.compile(  # "two are good": so many bodies or areas, and not the one that is named
    rf"\b(?:\d+|{NUMBER_WORDS})\s+(?:is|are|was|were|of\s+them\s+(?:is|are|was|were))\s+$", re.IGNORECASE
)
_SEVERAL = 2
Find = Callable[[Evidence], Iterable[Contrast]]


def _finders() -> tuple[tuple[Find, ...], tuple[Find, ...]]:
    """The `find` of each module of this folder that has one: whoever adds a kind need not come here.

    Those apart that say ALL_FORCES: they rest on what is known of all forces, and not on the documents on one.
    """
    names = (each.name for each in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = (
        importlib.import_module(f"{__package__}.{name}") for name in names if f"{__package__}.{name}" != __name__
    )
    finders = [module for module in modules if hasattr(module, "find") and module is not manual_contrasts]
    beside = [module for module in finders if getattr(module, "ALL_FORCES", False)]
    return tuple(module.find for module in finders if module not in beside), tuple(module.find for module in beside)


IN_DOCUMENTS, BESIDE_OTHERS = _finders()


def find_contrasts(evidence: Evidence) -> tuple[Contrast, ...]:
    """All contrasts in the evidence, in their order."""
    return in_order((*in_documents(evidence), *beside_others(evidence), *added(evidence)), evidence.decided)


def in_documents(evidence: Evidence) -> tuple[Contrast, ...]:
    """The contrasts of those kinds that the documents on a force, and what is known of its region, are enough for."""
    return _found(IN_DOCUMENTS, evidence)


def beside_others(evidence: Evidence) -> tuple[Contrast, ...]:
    """The contrasts of those kinds that rest on what is known of all forces; no text is read for them."""
    return _found(BESIDE_OTHERS, evidence)


def added(evidence: Evidence) -> tuple[Contrast, ...]:
    """The contrasts that a person has added."""
    return _found((manual_contrasts.find,), evidence)


def _found(kinds: Iterable[Find], evidence: Evidence) -> tuple[Contrast, ...]:
    sure = with_certain(evidence)
    found = _told_as_quoted(_each_once(contrast for kind in kinds for contrast in kind(sure)))
    return tuple(quotable(contrast, evidence.passages) for contrast in found)


def _told_as_quoted(contrasts: Iterable[Contrast]) -> list[Contrast]:
    """Contrasts without the opposites and figures in a sentence that only quotes the report wrongly: that is told once."""
    known = list(contrasts)
    quoting = {
        (words.document.id, words.span.passage, words.span.start, words.span.end)
        for contrast in known
        if contrast.kind is ContrastKind.MISQUOTED
        for words in contrast.b.words
    }

    def quotes(words: Words) -> bool:
        return any(
            (document, passage) == (words.document.id, words.span.passage)
            and start < words.span.end
            and words.span.start < end
            for document, passage, start, end in quoting
        )

    return [
        contrast
        for contrast in known
        if not (contrast.kind is ContrastKind.OPPOSITE_FINDINGS or isinstance(contrast.detail, FiguresDiffer))
        or not any(map(quotes, contrast.b.words))
    ]


def with_certain(evidence: Evidence) -> Evidence:
    """The evidence with the statements that a contrast may rest on, and the others as likely ones."""
    certain = {each for each in evidence.statements if _is_certain(each)}
    told: dict[tuple[str, str, str | None], set[Grade]] = {}
    for each in certain:
        if each.standing is Standing.GRADED:
            told.setdefault((each.force, each.theme, each.cycle), set()).add(each.grade)
    certain |= {each for each in evidence.statements if _contradicts(each, told)}
    likely = tuple(each for each in evidence.statements if each not in certain)
    return replace(evidence, statements=tuple(each for each in evidence.statements if each in certain), likely=likely)


def _contradicts(known: Statement, told: Mapping[tuple[str, str, str | None], set[Grade]]) -> bool:
    """Whether clear words give a grade that the grade book does not list, while a report that is held gives another."""
    given = told.get((known.force, known.theme, known.cycle), set())
    clear = known.doubt is Doubt.UNLISTED and bool(given) and known.grade not in given
    return clear and known.document is not None and _says_all(known) and _names_it(known)


def _is_certain(known: Statement) -> bool:
    """Whether a contrast may rest on it.

    One against the grade book must say itself what is graded, how, and whom it is about, and no other. A report on one subject
    grades no other: what looks so is a question within it.
    """
    if _is_of_another_subject(known) or _graded_otherwise_in_its_clause(known):
        return False
    if known.is_certain or not known.is_certain_by_words:
        return known.is_certain
    if known.document and not known.is_entered and not _says_all(known):
        return False
    return _names_it(known)


def _names_it(known: Statement) -> bool:
    """Whether a statement names whom it is about, and nobody else."""
    named = {body.name for body in find_bodies(known.quote)}
    return known.force in named if named else _OF_WHOM.search(known.quote) is not None


def _is_of_another_subject(known: Statement) -> bool:
    """Whether a report on one subject, as crime recording, is said to grade another."""
    report = known.document
    if report is None or report.kind is not DocumentKind.REPORT or known.past or known.is_entered:
        return False
    inspected = reference().cycle(report.cycle or "")
    titled = theme_named(report.title)
    subject = inspected.theme if inspected else titled if titled in OWN_REPORTS else ""
    return subject not in {"", known.theme}


def _graded_otherwise_in_its_clause(known: Statement) -> bool:
    """Whether the clause that names what is graded tells another grade, and the grade stands in a clause beyond a semicolon."""
    clauses = known.quote.split(";") if known.document and not known.is_entered else []
    if len(clauses) < _SEVERAL:
        return False
    about = (clause for clause in clauses if any(each.theme == known.theme for each in themes_in(clause)))
    grades = [{match.lastgroup for match in _GRADES.finditer(clause)} for clause in about]
    return any(grades) and all(known.grade.name not in each for each in grades if each)


def _says_all(known: Statement) -> bool:
    """Whether the words of a statement name its grade, and what is graded: what stands nearer to another grade is not."""
    if known.rule is Rule.COUNTED:
        return False
    graded = [
        (match.start(), match.end(), match.lastgroup)
        for match in _GRADES.finditer(known.quote)
        if not _COUNTED.search(known.quote[: match.start()])
    ]
    named = [(each.start, each.end) for each in themes_in(known.quote) if each.theme == known.theme]
    nearest = (
        min(graded, key=lambda grade: max(grade[0] - end, start - grade[1]))[2] for start, end in named if graded
    )
    return any(grade == known.grade.name for grade in nearest)


def _each_once(contrasts: Iterable[Contrast]) -> list[Contrast]:
    """Contrasts found twice are one: with the sources of both, or, where the sources are the same too, the stronger."""
    by_key: dict[str, Contrast] = {}
    for contrast in contrasts:
        known = by_key.get(contrast.key)
        by_key[contrast.key] = contrast if known is None else joined(known, contrast)
    by_source: dict[object, Contrast] = {}
    for contrast in sorted(by_key.values(), key=lambda contrast: (-contrast.strength, contrast.key)):
        words = tuple(
            frozenset((each.document.id, each.span) for each in side.words) for side in (contrast.a, contrast.b)
        )
        about = (contrast.kind, contrast.force, words) if all(words) and contrast.added is None else contrast.key
        by_source.setdefault(about, contrast)
    return list(by_source.values())
