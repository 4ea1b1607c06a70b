"""One inspection, two levels: graded good overall, and low on one of its questions."""

from collections.abc import Iterator

from peelviewer.analysis.contrast_text import held, key, side, theme_in_words, year
from peelviewer.analysis.timeline import asked, by_place, is_overall
from peelviewer.domain.contrast_details import Ground, PartsWays
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence, Statement

RULE = "An inspection that is good or outstanding overall, where one of its questions is graded low: both are true."


def find(evidence: Evidence) -> Iterator[Contrast]:
    """One contrast for each such inspection that a document of the library tells of."""
    for force, statements in asked(evidence).items():
        places = by_place(statements, force)
        for theme in places if any(map(is_overall, statements)) else ():
            for cycle, known in places[theme].items():
                whole = [one for one in known if is_overall(one) and one.grade.is_high]
                part = [one for one in known if not is_overall(one) and one.grade.is_low]
                if whole and part and (held(whole[0]) or held(part[0])):
                    yield _contrast(whole[0], part[0], cycle)


def _contrast(whole: Statement, part: Statement, cycle: str) -> Contrast:
    subject = part.question or theme_in_words(part.theme)
    return Contrast(
        key=key("levels", part.force, part.theme, cycle),
        kind=ContrastKind.GRADE_AND_TEXT,
        force=part.force,
        theme=part.theme,
        a=side([whole]),
        b=side([part]),
        reason=(
            f"{whole.grade.capitalize()} overall in {year(cycle)}, {part.grade} on a question of the same inspection "
            f"({subject.rstrip('?')}). Both are true, at two levels."
        ),
        rule=RULE,
        detail=PartsWays(Ground.QUESTION),
        strength=0.58,
    )
