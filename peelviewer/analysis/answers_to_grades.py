"""The answers to low grades: each with the grades it speaks of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from peelviewer.analysis.answers import Answer, answers_in
from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import PILLARS, themes_in
from peelviewer.analysis.judged_before import Forces, by_a_word, judged_before, judged_in_its_words
from peelviewer.analysis.passage_context import Told, common_force, is_fire_service, the_only, told_by_documents
from peelviewer.analysis.timeline import by_force
from peelviewer.analysis.word_meanings import likeness
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import CountedGrades, Evidence, Statement
from peelviewer.domain.grades import Grade
from peelviewer.reference import reference

_LOW = (Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT)
_THAT = re.compile(
    r"\b(?:that|this) (?:grade|grading|judge?ment|rating|mark|finding|verdict|assessment|conclusion)\b", re.IGNORECASE
)
_ON = re.compile(
    r"\W*(?:(?:but|and|yet) )?(?:on|about|as (?:to|for|regards)|over|of|asked about|turning to|regarding)\b[^,:]*",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(r"\b(?:that|this|the) (?:\w+ )?(?:grade|grading|judge?ment|rating|mark)\b", re.IGNORECASE)
_ALIKE, _MORE = 0.1, 0.1  # in meaning to the name of a theme, and so much more than to that of any other
_RIGHT_AFTER = 2  # characters between two sentences
_EACH = 2  # sentences of one document are enough


def answers_to_grades(evidence: Evidence) -> tuple[GradeAnswer, ...]:
    """What the texts of the evidence say in answer to low grades, in the order of the documents.

    The grades are those that the text itself tells; where it tells none for certain, those given shortly before it.
    """
    forces = by_force(evidence.statements)
    documents = told_by_documents(evidence)
    common = common_force(documents)
    return tuple(
        answer
        for told in documents
        if told.document.kind is not DocumentKind.REPORT
        for answer in _in(told, forces, "" if told.document.forces else common)
    )


def _in(told: Told, forces: Forces, common: str) -> Iterator[GradeAnswer]:
    """`common` is the force that the text is about where it names none."""
    answers = [replace(each, force=each.force or common) for each in answers_in(told) if each.force or common]
    named = (*told.document.forces, *(known.force for known in told.statements), *(each.force for each in answers))
    for force in dict.fromkeys(named):
        of_force = [
            known for known in told.statements if known.force == force and not known.past and known.is_certain_by_words
        ]
        counted = () if any(known.grade.is_low for known in of_force) else _counted(told, force)
        found: list[tuple[Answer, list[Statement]]] = []
        mine = [each for each in answers if each.force == force]
        for answer, after in zip(mine, [*mine[1:], None], strict=False):
            if after and _announces(answer, after) and not judged_in_its_words(answer, told, forces):
                continue
            own = _goes_on(answer, found) or _answered(answer, told, of_force, forces)
            found.append((answer, own if _points(answer) or not found else _spoken_of(found) or own))
        for answer, to in _telling([pair for pair in found if pair[1] or counted]):
            theme = the_only(known.theme for known in to) or ""
            cycle = _cycle(to or of_force)
            yield GradeAnswer(
                force, theme, cycle, answer.kind, answer.speaker, answer.words, answer.spoken, tuple(to), counted
            )


def _themes(answer: Answer) -> set[str]:
    return {mention.theme for mention in themes_in(answer.words.quote, fire=is_fire_service(answer.force))}


def _points(answer: Answer) -> bool:
    """Whether an answer says itself which grade it is on."""
    return bool(_themes(answer)) or answer.grade is not None


def _announces(answer: Answer, after: Answer) -> bool:
    """Whether an answer says less than the one right after it: "There is one finding with which we cannot agree. We dispute ..."."""
    return _right_after(answer, after) and not _points(answer) and _points(after)


def _right_after(answer: Answer, after: Answer) -> bool:
    here, there = answer.words.span, after.words.span
    near = here.passage == there.passage and there.start - here.end <= _RIGHT_AFTER
    return near and answer.kind is after.kind


def _goes_on(answer: Answer, found: Sequence[tuple[Answer, list[Statement]]]) -> list[Statement]:
    """The grades that its speaker answered to before it in the same paragraph, where an answer names such a grade and no theme."""
    before, to = found[-1] if found else (None, [])
    here = answer.words.span.passage
    goes_on = before is not None and before.words.span.passage == here and before.speaker == answer.speaker
    same = goes_on and not _themes(answer) and before is not None and before.kind is answer.kind
    return to if same and any(known.grade is answer.grade for known in to) else []


def _spoken_of(found: Sequence[tuple[Answer, list[Statement]]]) -> list[Statement]:
    """The grades that an answer before was on which says it: "we cannot agree with it" is on the same."""
    return next((to for answer, to in reversed(found) if to and _points(answer)), [])


def _answered(answer: Answer, told: Told, of_force: Sequence[Statement], forces: Forces) -> list[Statement]:
    """The grades that an answer speaks of: by the grade and themes it names, else by what its text tells right before it.

    Of grades that it does not name those count which are low; where the text tells none of these, those given before it.
    """
    own = _themes(answer) or _themes_in_lead(answer, told, of_force)
    refuses = answer.kind is AnswerKind.REFUSES
    if refuses and not own and (told_so := judged_in_its_words(answer, told, forces)):
        return told_so
    if refuses:  # a grade that is no low one may be refused too, where it is clear which
        named = [known for known in of_force if known.grade is answer.grade and known.theme in own]
        named = named or ([] if own or answer.grade else _told_before(answer, of_force))
        if named:
            return list({known.theme: known for known in named}.values())
    themes = own or _themes_before(answer, told)
    low = [known for known in of_force if known.grade.is_low]
    if not low:
        return judged_before(answer, told, forces)
    on_themes = [known for known in low if known.theme in themes]
    of_grade = [known for known in on_themes or low if known.grade is answer.grade]
    elsewhere = (answer.grade and not of_grade) or (themes and not on_themes)
    given = judged_before(answer, told, forces) if elsewhere else []
    to = given or _lowest(of_grade or on_themes or of_force)
    return _meant(answer, told, to) if refuses and len(to) > 1 and _THAT_ONE.search(answer.words.quote) else to


def _meant(answer: Answer, told: Told, of: Sequence[Statement]) -> list[Statement]:
    """Which of several grades “that grade” is: that on whose theme the sentence before or after is, by what it means; none if neither tells."""
    here = answer.words.span
    spans = sentence_spans(_passage(told, here.passage))
    text = _passage(told, here.passage)
    before = [text[start:end] for start, end in spans if end <= here.start][-1:]
    after = [text[start:end] for start, end in spans if start >= here.end][:1]
    for beside in (*before, *after):
        alike = sorted(
            ((likeness(beside, reference().theme_label(known.theme)), known) for known in of), key=lambda each: -each[0]
        )
        if alike[0][0] >= _ALIKE and alike[0][0] - alike[1][0] >= _MORE:
            return [alike[0][1]]
    return []


def _themes_in_lead(answer: Answer, told: Told, of_force: Sequence[Statement]) -> set[str]:
    """The themes that its sentence names before speech begins: "On calls she said: ..."."""
    here = answer.words.span
    text = _passage(told, here.passage)
    start = next((start for start, end in sentence_spans(text) if start < here.start < end), here.start)
    lead = text[start : here.start]
    named = {mention.theme for mention in themes_in(lead, fire=is_fire_service(answer.force))}
    on = _ON.match(lead)
    low = [known for known in of_force if known.grade.is_low]
    return named or {known.theme for known in (by_a_word(low, on[0]) if on else ())}


def _passage(told: Told, number: int) -> str:
    return next((passage.text for passage in told.passages if passage.n == number), "")


def _themes_before(answer: Answer, told: Told) -> set[str]:
    """The themes that the sentence before names, where an answer speaks of “that grade”."""
    if answer.grade or not _THAT.search(answer.words.quote):
        return set()
    here = answer.words.span
    text = _passage(told, here.passage)
    before = [text[start:end] for start, end in sentence_spans(text) if end <= here.start]
    return {mention.theme for mention in themes_in(before[-1], fire=is_fire_service(answer.force))} if before else set()


def _told_before(answer: Answer, told: Sequence[Statement]) -> list[Statement]:
    """The grade that the same paragraph tells last before an answer."""
    here = answer.words.span
    before = [
        (span.start, known)
        for known in told
        for span in (known.span, *known.also)
        if span and span.passage == here.passage and span.end <= here.start
    ]
    return [max(before, key=lambda each: each[0])[1]] if before else []


def _lowest(told: Sequence[Statement]) -> list[Statement]:
    """The lowest of the low grades that a document names: of its subjects, not of the pillar above them, if it can."""
    for grade in _LOW:
        of_grade = [known for known in told if known.grade is grade]
        of_subjects = [known for known in of_grade if known.theme not in PILLARS]
        if of_grade:
            return list({known.theme: known for known in reversed(of_subjects or of_grade)}.values())
    return []


def _counted(told: Told, force: str) -> tuple[CountedGrades, ...]:
    """The low grades that a document counts where it names none."""
    return tuple(count for count in told.counted if count.tally.force == force and count.tally.grade.is_low)


def _cycle(told: Sequence[Statement]) -> str:
    """The inspection that most of what is told is about."""
    cycles = [known.cycle for known in told if known.cycle]
    return max(cycles, key=cycles.count) if cycles else ""


def _telling(found: Sequence[tuple[Answer, list[Statement]]]) -> list[tuple[Answer, list[Statement]]]:
    """Of one document's answers of a kind a few: those in their own words first."""
    kept: list[tuple[Answer, list[Statement]]] = []
    for kind in AnswerKind:
        kept += sorted((pair for pair in found if pair[0].kind is kind), key=lambda pair: not pair[0].spoken)[:_EACH]
    return kept
