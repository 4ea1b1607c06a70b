"""Disputed: what a force or a commissioner answers to a judgement."""

from collections.abc import Iterator, Sequence

from peelviewer.analysis.answers import SENSES, Answer, answers_in
from peelviewer.analysis.claims.themes_in_text import PILLARS
from peelviewer.analysis.placing import Told, the_only, told_by_documents
from peelviewer.analysis.sides import and_list, is_graded, key, theme_in_words, year
from peelviewer.analysis.timeline import best_first
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import CountedGrades, Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.domain.numbers import in_words

RULE = "Words of the force or the commissioner, in a text that tells a low grade, which reject, explain or answer it."

_LOW = (Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT)
_EACH = 2  # sentences of one document are enough


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each low judgement that is answered, with the answers from all documents."""
    judged: dict[tuple[str, str, str], list[Statement | CountedGrades]] = {}
    answers: dict[tuple[str, str, str], list[Answer]] = {}
    for told in told_by_documents(evidence):
        if told.document.kind is DocumentKind.REPORT:
            continue
        said: list[Answer] = []
        for force in dict.fromkeys((*told.document.forces, *(known.force for known in told.statements))):
            of_force = [known for known in told.statements if known.force == force and not known.past]
            named = _lowest(of_force)
            low: list[Statement | CountedGrades] = [*named] or [*_counted(told, force)]
            said = said or (list(answers_in(told)) if low else [])
            found = [answer for answer in said if answer.force == force] if low else []
            if found:
                about = (force, the_only(known.theme for known in named) or "", _cycle(named or of_force))
                judged.setdefault(about, []).extend(low)
                answers.setdefault(about, []).extend(_telling(found))
    for about, low in sorted(judged.items(), key=lambda item: item[0]):
        yield _contrast(*about, low, sorted(answers[about], key=lambda answer: not answer.spoken))


def _lowest(told: Sequence[Statement]) -> list[Statement]:
    """The lowest of the low grades that a document names: of its subjects, not of the pillar above them, if it can."""
    for grade in _LOW:
        of_grade = [known for known in told if known.grade is grade]
        of_subjects = [known for known in of_grade if known.theme not in PILLARS]
        if of_grade:
            return list({known.theme: known for known in reversed(of_subjects or of_grade)}.values())
    return []


def _counted(told: Told, force: str) -> list[CountedGrades]:
    """The low grades that a document counts where it names none."""
    return [count for count in told.counted if count.tally.force == force and count.tally.grade.is_low]


def _cycle(told: Sequence[Statement]) -> str:
    """The inspection that most of what is told is about."""
    cycles = [known.cycle for known in told if known.cycle]
    return max(cycles, key=cycles.count) if cycles else ""


def _telling(found: Sequence[Answer]) -> list[Answer]:
    """Of one document's answers a few: those in their own words and of the strongest sense first."""
    return sorted(found, key=lambda answer: (not answer.spoken, SENSES.index(answer.sense)))[:_EACH]


def _contrast(
    force: str, theme: str, cycle: str, low: Sequence[Statement | CountedGrades], answers: Sequence[Answer]
) -> Contrast:
    said = _said(answers)
    inspection = f" in {year(cycle)}" if cycle else ""
    statements = sorted((one for one in low if isinstance(one, Statement)), key=best_first)
    counts = {one.tally.grade: one for one in low if isinstance(one, CountedGrades)}
    if statements:
        summary = f"{statements[0].grade}{' ' + year(cycle) if cycle else ''}, {statements[0].standing}"
        told = f"{is_graded(statements[0])} at {and_list(theme_in_words(one.theme) for one in statements)}"
    else:
        listed = and_list(f"{grade} ({in_words(one.tally.count)})" for grade, one in counts.items())
        summary, told = f"{listed}, as counted{inspection}", f"{force} has areas graded {listed}"
    return Contrast(
        key=key("disputed", force, theme, cycle),
        kind=ContrastKind.DISPUTED,
        force=force,
        theme=theme,
        a=Side(summary, tuple(statements), words=tuple(_words(one) for one in counts.values())),
        b=Side(said, words=tuple(answer.words for answer in answers)),
        reason=f"{told}{inspection}; {said}.",
        rule=RULE,
        strength=0.64 if any(answer.sense == SENSES[0] for answer in answers) else 0.59,
    )


def _said(answers: Sequence[Answer]) -> str:
    """Who answers in which sense: "the commissioner does not accept the judgement; the force points to its funding"."""
    senses: dict[str, list[str]] = {}
    for answer in answers:
        senses.setdefault(answer.speaker, []).append(answer.sense)
    return "; ".join(f"{who} {and_list(sorted(said, key=SENSES.index))}" for who, said in senses.items())


def _words(counted: CountedGrades) -> Words:
    tally = counted.tally
    return Words(counted.document, tally.quote, tally.span, counted.page, counted.page_label)
