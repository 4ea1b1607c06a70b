"""Disputed: where a force or a commissioner refuses a judgement. What accepts, explains or acts is no contrast."""

from collections.abc import Iterator, Mapping, Sequence

from peelviewer.analysis.answers_to_grades import answers_to_grades
from peelviewer.analysis.contrast_text import and_list, held, is_graded, key, theme_in_words, year
from peelviewer.analysis.timeline import best_first, by_place
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrast_details import AnswerKind, Answers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.evidence import CountedGrades, Evidence, Statement
from peelviewer.domain.numbers import in_words

Places = Mapping[str, Mapping[str, tuple[Statement, ...]]]  # by theme and inspection

RULE = "Words of the force or the commissioner, in a text that tells a low grade, which refuse it."


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each low judgement that is refused, with the refusals from all documents."""
    refused: dict[tuple[str, str, str], list[GradeAnswer]] = {}
    for answer in answers_to_grades(evidence):
        if answer.kind is AnswerKind.REFUSES:
            refused.setdefault((answer.force, answer.theme, answer.cycle), []).append(answer)
    for about, answers in sorted(refused.items(), key=lambda item: item[0]):
        places = by_place((each for each in evidence.statements if held(each)), about[0])
        yield _contrast(*about, sorted(answers, key=lambda answer: not answer.spoken), places)


def _evidence(answers: Sequence[GradeAnswer], places: Places) -> list[Statement]:
    """The grades that are answered to, each with all that tells it: the report before the text that answers."""
    found: dict[Statement, None] = {}
    for known in (one for answer in answers for one in answer.to):
        told = places.get(known.theme, {}).get(known.cycle or "", ())
        found |= dict.fromkeys((*(each for each in told if each.grade is known.grade), known))
    return sorted(found, key=best_first)


def _contrast(force: str, theme: str, cycle: str, answers: Sequence[GradeAnswer], places: Places) -> Contrast:
    said = f"{and_list(answer.speaker for answer in answers)} {_refuse(answers)}"
    inspection = f" in {year(cycle)}" if cycle else ""
    statements = _evidence(answers, places)
    counts = {one.tally.grade: one for answer in answers for one in answer.to_counted}
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
        strength=0.64,
        detail=Answers((AnswerKind.REFUSES,)),
    )


def _refuse(answers: Sequence[GradeAnswer]) -> str:
    several = len({answer.speaker for answer in answers}) > 1
    return "do not accept the judgement" if several else str(AnswerKind.REFUSES)


def _words(counted: CountedGrades) -> Words:
    tally = counted.tally
    return Words(counted.document, tally.quote, tally.span, counted.page, counted.page_label)
