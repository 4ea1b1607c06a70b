"""Which subjects of inspection a grade in a sentence is about."""

import re

from peelviewer.analysis.claims.cycles_in_text import When
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.themes_in_text import ThemeMention, joint

_CLAUSE_BETWEEN = re.compile(
    r"\b(?:is|was|were|are|has|had|have|needs?|needed|must|should|remains?|improved|requires?|required)\b[^,;]*[,;]",
    re.IGNORECASE,
)


def themes_between(themes: tuple[ThemeMention, ...], start: int, end: int) -> tuple[ThemeMention, ...]:
    """The subjects named from `start` to `end`."""
    return tuple(theme for theme in themes if theme.start >= start and theme.end <= end)


def last_subjects(themes: tuple[ThemeMention, ...], sentence: str) -> tuple[ThemeMention, ...]:
    """The subjects of the last clause: "its response needs to improve, and its protection of the vulnerable was G"."""
    for index in range(len(themes) - 1, 0, -1):
        if _CLAUSE_BETWEEN.search(sentence[themes[index - 1].end : themes[index].start]):
            return themes[index:]
    return themes


def subject_names(chosen: tuple[ThemeMention, ...], sentence: str, frame: Frame, about: When) -> list[str]:
    """The ids of the subjects, joint ones once, a nameless pillar by the document's own."""
    names: list[str] = []
    cycle = about.cycle or frame.cycle
    previous: ThemeMention | None = None
    specific = [mention for mention in chosen if not mention.is_pillar]
    for mention in chosen:
        theme = mention.theme
        if theme == "national_responsibilities":
            continue
        if (
            previous
            and joint(previous, mention, sentence)
            and cycle in {None, "2014", "2015", "2016", "2017", "2018/19"}
        ):
            continue
        previous = mention
        if theme == "pillar:":
            if specific:
                continue
            theme = frame.pillar or "effectiveness"
        if theme not in names:
            names.append(theme)
    return names


def context_theme(before: str, after: str, frame: Frame, context: str | None) -> str | None:
    """The subject of a grade that names none: "overall", the heading's, the sentence's before, the title's."""
    if re.search(r"\bin (?:an? )?(?:\w+ )?(?:area|of|third|half)", after[:40]):
        return None
    overall = re.search(r"\boverall\b", before[-120:] + after[:25], re.IGNORECASE)
    if overall:
        if frame.theme == "crime_data_integrity":
            return "crime_data_integrity"
        if context and frame.report:
            return context
        return frame.pillar or frame.theme or ("soc" if frame.regional else "overall")
    if frame.regional:
        return "soc"
    return context or frame.theme or frame.pillar
