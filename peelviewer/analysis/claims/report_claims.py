"""Grade boxes of reports: a grade alone under its question or heading."""

import re

from peelviewer.analysis.claims.cycles_in_text import When
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import sole_grade
from peelviewer.analysis.claims.themes_in_text import label_theme
from peelviewer.domain.document import Document, Passage, PassageKind

_ANNEX = re.compile(
    r"^\W*(?:annex|appendix|about the data|reading this report|our judge?ments explained|what the (?:grades|judge?ments) mean|definitions?|terminology|glossary|how we (?:inspect|grade|judge))\b",
    re.IGNORECASE,
)


def is_annex(passage: Passage) -> bool:
    """Whether a passage explains the scale or the method rather than judging."""
    headings = (*passage.section, passage.text) if passage.kind is PassageKind.HEADING else passage.section
    return any(_ANNEX.match(heading) for heading in headings)


def box(passage: Passage, section: tuple[str, ...], frame: Frame, body: str | None) -> tuple[Found, ...]:
    """A grade box, under the nearest heading of `section` that names a subject."""
    grade = sole_grade(passage.text) if len(passage.text) < 60 else None
    if grade is None or body is None or passage.kind in {PassageKind.FOOTNOTE, PassageKind.CAPTION}:
        return ()
    theme = section_theme(section, frame)
    strand = section[-1].endswith("?") and not section[-1].startswith("How effective") if section else False
    if theme is None or (frame.theme == "crime_data_integrity" and (theme != frame.theme or strand)):
        return ()  # its strands are graded too, but are no subjects of their own
    return (Found(body, theme, grade, When(frame.cycle, False), 0, len(passage.text), "grade box under its question"),)


def section_theme(section: tuple[str, ...], frame: Frame) -> str | None:
    """The subject that the headings above a passage name, the nearest first."""
    for heading in reversed(section):
        if re.match(r"^\W*overall judge?ments?\W*$", heading, re.IGNORECASE):
            return frame.pillar or frame.theme or "overall"
        theme = label_theme(heading, fire=frame.fire)
        if theme == "pillar:":
            return frame.pillar or "effectiveness"
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
