"""Grade boxes of reports: a grade alone under its question or heading."""

import re
from dataclasses import replace

from peelviewer.analysis.claims.document_context import DocumentContext
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.grade_mentions import sole_grade
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.themes_in_text import label_theme
from peelviewer.domain.claims import Claim
from peelviewer.domain.document import Document, Passage, PassageKind
from peelviewer.domain.rules import Rule

_ANNEX = re.compile(
    r"^\W*(?:annex|appendix|about the data|reading this report|our judge?ments explained|what the (?:grades|judge?ments) mean|definitions?|terminology|glossary|how we (?:inspect|grade|judge))\b",
    re.IGNORECASE,
)
_BENEATH = 4  # passages beneath a box that may tell of it
_STILL_STANDS = re.compile(
    r"\bnot (?:\w+ )?(?:inspect|subject to|look)\w*[^.]*\bjudge?ment\b|\bjudge?ments?\b[^.]{0,80}\b(?:still stands?|remains?|carried over|stays? in place)\b",
    re.IGNORECASE,
)


def is_annex(passage: Passage) -> bool:
    """Whether a passage explains the scale or the method rather than judging."""
    headings = (*passage.section, passage.text) if passage.kind is PassageKind.HEADING else passage.section
    return any(_ANNEX.match(heading) for heading in headings)


def box(passage: Passage, section: tuple[str, ...], context: DocumentContext, body: str | None) -> tuple[Found, ...]:
    """A grade box, under the nearest heading of `section` that names a subject."""
    grade = sole_grade(passage.text) if len(passage.text) < 60 else None
    if grade is None or body is None or passage.kind in {PassageKind.FOOTNOTE, PassageKind.CAPTION}:
        return ()
    theme = section_theme(section, context)
    strand = section[-1].endswith("?") and not section[-1].startswith("How effective") if section else False
    if theme is None or (context.theme == "crime_data_integrity" and (theme != context.theme or strand)):
        return ()  # its strands are graded too, but are no subjects of their own
    return (Found(body, theme, grade, When(context.cycle, False), 0, len(passage.text), Rule.BOX),)


def shown_again(claim: Claim, document: Document) -> Claim:
    """A grade box's claim, with the inspection that made the judgement where the report says that it was carried over."""
    if claim.past or claim.rule is not Rule.BOX:
        return claim
    box = document.passages[claim.span.passage]
    for passage in document.passages[box.n + 1 : box.n + _BENEATH]:
        if passage.section != box.section or passage.kind is PassageKind.GRADE:
            break
        years = [year for year in re.findall(r"\b20\d\d\b", passage.text) if year not in (claim.cycle or "")]
        if years and _STILL_STANDS.search(passage.text):
            return replace(claim, carried_over_from=years[0])
    return claim


def section_theme(section: tuple[str, ...], context: DocumentContext) -> str | None:
    """The subject that the headings above a passage name, the nearest first."""
    for heading in reversed(section):
        if re.match(r"^\W*overall judge?ments?\W*$", heading, re.IGNORECASE):
            return context.pillar or context.theme or "overall"
        theme = label_theme(heading, fire=context.fire)
        if theme == "pillar:":
            return context.pillar or "effectiveness"
        if theme:
            return theme
    return None


def paired_boxes(document: Document) -> dict[int, tuple[str, ...]]:
    """The question of each box where several questions stand in a row and then their grades, as two columns are read."""
    sections: dict[int, tuple[str, ...]] = {}
    questions: list[Passage] = []
    boxes: list[Passage] = []
    for passage in document.passages:
        if passage.kind is PassageKind.HEADING:
            if boxes:
                questions, boxes = [], []
            questions.append(passage)
        elif passage.kind is PassageKind.GRADE and questions:
            boxes.append(passage)
            if len(boxes) > 1 and len(questions) >= len(boxes):
                asked = [question for question in questions if question.text.rstrip().endswith("?")]
                if len(asked) >= len(boxes):
                    pairs = zip(boxes, asked[-len(boxes) :], strict=True)
                    sections |= {box.n: (*box.section[:-1], question.text) for box, question in pairs}
        else:
            questions, boxes = [], []
    return sections
