"""The short sections under the pairs: each takes the material and gives a section, or None where there is nothing."""

from collections.abc import Iterable, Iterator

from peelviewer.brief.grade_line import inspections, missing, standing
from peelviewer.brief.headline import judged_on
from peelviewer.brief.line_layout import in_time
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.measure import Measure
from peelviewer.brief.page import Chip, GradeShown, Line, Mark, Run, Section, Source
from peelviewer.brief.sources import mark, on_comparing
from peelviewer.brief.wording import and_list, in_running_text, place, shortened, year
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.document import DocumentKind, date_in_words
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.numbers import in_words
from peelviewer.domain.wording import capital
from peelviewer.reference import reference

LONGEST_NOTE = 600


def comparability(material: BriefMaterial) -> Section | None:
    """Whether the grades of the strongest change may be compared, and who says so."""
    for contrast in sorted(material.contrasts, key=lambda each: -each.strength):
        if contrast.kind is ContrastKind.CHANGED_OVER_TIME and contrast.comparability:
            said = contrast.comparability
            verdict = f"{capital(said.verdict)}. "
            line = (
                Run(verdict, strong=True),
                Run(shortened(said.reason, 420), mark=on_comparing(said, material.statements)),
            )
            return Section("comparability", "May these grades be compared?", (line,), 0.95)
    return None


def region(material: BriefMaterial) -> Section | None:
    """The bodies of the region by grade, from the same inspection as the latest of the first theme."""
    theme = material.themes[0] if material.themes and not material.whole else ""
    best: dict[str, Statement] = {}
    for statement in material.peers:
        if statement.theme == theme:
            best.setdefault(statement.force, statement)
    if len(best) < 2:
        return None
    lines: list[Line] = []
    shown: list[GradeShown] = []
    for grade, how, group in _by_grade(best.values()):
        names = and_list(place(each.force) for each in group)
        marks = list(dict.fromkeys(mark(each) for each in group))[:2]
        lines.append((Run(chip=Chip(grade, how)), Run(shortened(names, 200)), *(Run(mark=each) for each in marks)))
        shown += map(_shown, group)
    unit = reference().unit_of(material.force)
    known = unit is not None and set(unit.forces) <= set(best)
    heading = f"In the region, {year(next(iter(best.values())).cycle)}{'' if known else ', as far as known'}"
    return Section("region", heading, tuple(lines), 0.7, grades=tuple(shown))


def elsewhere(material: BriefMaterial) -> Section | None:
    """The latest grade of the force on each other theme."""
    lines: list[Line] = []
    for grade, how, group in _by_grade(material.elsewhere):
        runs = [Run(chip=Chip(grade, how))]
        for at, each in enumerate(group):
            lead = "" if at == 0 else ", "
            theme = in_running_text(reference().theme_label(each.theme))
            runs.append(Run(f"{lead}{theme} {year(each.cycle)}", mark=mark(each)))
        lines.append(tuple(runs))
    if not lines:
        return None
    grades = tuple(map(_shown, material.elsewhere))
    heading = "Earlier grades, of what was not graded since" if material.whole else "The latest grades on other themes"
    return Section("elsewhere", heading, tuple(lines), 0.3, wide=True, grades=grades)


def not_known(material: BriefMaterial) -> Section | None:
    """What a reader would ask and the library does not say."""
    sentences: list[str] = []
    several = len(material.themes) > 1
    for theme in material.themes[:3]:
        question = in_running_text(reference().theme_label(theme)) if several else "this question"
        known = inspections(material.statements, material.force, theme)
        if gaps := missing(material, theme):
            noun = "grade" if len(gaps) == 1 else "grades"
            sentences.append(f"The {and_list(year(cycle) for cycle in gaps)} {noun} for {question}.")
        unheld = [cycle for cycle in known if all(standing(each) is not Standing.GRADED for each in known[cycle])]
        if unheld:
            named = and_list(year(cycle) for cycle in unheld[-4:])
            verb, noun = ("is", "report itself") if len(unheld) == 1 else ("are", "reports themselves")
            sentences.append(f"The {named} {noun}{f' on {question}' if several else ''} {verb} not in this library.")
    sentences += [
        shortened(contrast.reason, 220)
        for contrast in material.contrasts
        if contrast.kind is ContrastKind.COUNTED_NOT_NAMED and contrast.added is None
    ][:1]
    if not any(entry.kind is not DocumentKind.REPORT for entry, _ in material.passages):
        sentences.append("What the news said and the force answered: no such document is in this library.")
    sentences = list(dict.fromkeys(sentences))
    return Section("unknown", "Not known", ((Run(" ".join(sentences)),),), 0.8) if sentences else None


def asked(material: BriefMaterial, measure: Measure) -> Section | None:
    """What each inspection asked on the first theme, on which scale it answered, and when: where its wording is verified.

    Where there is room, that is said of inspections too of which no grade is known.
    """
    theme = material.themes[0] if material.themes and not material.whole else ""
    known = inspections(material.statements, material.force, theme)
    rows: list[tuple[Line, ...]] = []
    worded = False
    others = [
        each.cycle for each in reference().questions if measure.around and each.theme == theme and each.graded == "yes"
    ]
    held = {reference().programme_of(cycle) for cycle in known} - set(
        known
    )  # the programmes whose inspections are told by year
    for cycle in sorted({*known, *missing(material, theme), *others} - held, key=in_time):
        question, inspection = reference().question(theme, cycle), reference().cycle(cycle)
        words: Line = (Run("wording not verified"),)
        if question and question.confidence == "verified":
            worded = True
            words = (Run(question.title, mark=Mark(Source("The questions asked", address=question.source))),)
        steps = f"{in_words(len(inspection.scale.grades))} grades" if inspection and inspection.scale else ""
        day = judged_on(known.get(cycle, ()))
        rows.append(
            ((Run(year(cycle), strong=True),), words, (Run(steps),), (Run(date_in_words(day) if day else "not known"),))
        )
    if not worded:
        return None
    heads = tuple((Run(words),) for words in ("Inspection", "Question or area", "Scale", "Published"))
    about = f": {in_running_text(reference().theme_label(theme))}" if len(material.themes) > 1 else ""
    return Section("asked", f"What each inspection asked{about}", (), 0.5, wide=True, table=(heads, *rows))


def note(words: str) -> Section | None:
    """What the reader writes on the page: their words, not evidence."""
    text = shortened(" ".join(words.split()), LONGEST_NOTE)
    return Section("note", "Note", ((Run(text),),), 1.3, wide=True) if text else None


def more_themes(shown: int, labels: Iterable[str]) -> str:
    """The title's words for themes that it does not name."""
    rest = list(labels)[shown:]
    return f" and {in_words(len(rest))} more" if rest else ""


def _by_grade(statements: Iterable[Statement]) -> Iterator[tuple[Grade, Standing, list[Statement]]]:
    """Statements in groups of one grade and standing, the best grade first."""
    every = tuple(statements)
    for grade in Grade:
        for how in Standing:
            if group := [each for each in every if each.grade is grade and standing(each) is how]:
                yield grade, how, group


def _shown(statement: Statement) -> GradeShown:
    where = mark(statement)
    chip = Chip(statement.grade, standing(statement))
    return GradeShown(
        statement.force, statement.theme, statement.cycle or "", chip, where.source, statement.quote, where.page
    )
