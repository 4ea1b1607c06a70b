"""The headline finding, in a plain sentence."""

from itertools import groupby, pairwise

from peelviewer.brief.grade_line import break_between, inspections, is_inferred, standing
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Line, Run
from peelviewer.brief.wording import and_list, body, in_running_text, place, shortened, year
from peelviewer.domain.document import date_in_words
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.numbers import in_words
from peelviewer.domain.wording import capital
from peelviewer.reference import reference

_MOST_RUNS = 3
_FEWEST_OTHERS = 2  # other forces of a region, of which it is said how they stand


def headline(material: BriefMaterial) -> Line:
    """What happened to the grade of the first theme, and how the region stands beside it."""
    theme = material.themes[0] if material.themes else ""
    known = inspections(material.statements, material.force, theme)
    if not known:
        label = in_running_text(reference().theme_label(theme)) if theme else "any theme"
        name = shortened(material.force, 130)
        return (Run(f"No grade of {name} for {shortened(label, 90)} is known, in this library or in the grade book."),)
    name = shortened(material.force, 100) if material.beside else body(material.force)
    return (*_over_time(known, name), *_in_region(material), *beside(material))


def judged_on(known: tuple[Statement, ...]) -> str:
    """The day (or month, or year) an inspection's judgement was published, as precise as its report or the grade book has it.

    What later reports and news are dated says nothing on that; nor does a page that tells of the judgement some days later.
    """
    given: dict[str, Grade] = {}
    for each in known:
        given.setdefault(each.theme, each.grade)
    own = {
        each.published
        for each in known
        if standing(each) in {Standing.GRADED, Standing.LISTED} and each.grade is given[each.theme]
    }
    return max(sorted(own), key=len, default="")


def _over_time(known: dict[str, tuple[Statement, ...]], name: str) -> list[Run]:
    runs = [list(run) for _, run in groupby(known, key=lambda cycle: known[cycle][0].grade)]
    *earlier, last = runs
    if not earlier:
        return _same_throughout(last, known, name)
    sentence: list[Run] = []
    shown = earlier[-_MOST_RUNS:]
    for at, run in enumerate(shown):
        lead = "Graded " if at == 0 else ", then "
        sentence += [Run(lead), Run(str(known[run[0]][0].grade), strong=True), Run(_when(run, known))]
    since = last[0]
    sentence += [
        Run(f", {name} was graded "),
        Run(str(known[since][0].grade), strong=True),
        Run(f" {_on(since, known)}{_under(earlier[-1][-1], since)}{_again(last, known)}."),
    ]
    return sentence


def _same_throughout(run: list[str], known: dict[str, tuple[Statement, ...]], name: str) -> list[Run]:
    grade = Run(str(known[run[0]][0].grade), strong=True)
    if len(run) == 1:
        return [Run(f"{capital(name)} was graded "), grade, Run(f" {_on(run[0], known)}.")]
    return [Run(f"{capital(name)} was graded "), grade, Run(f"{_when(run, known)}{_across(run)}.")]


def _when(run: list[str], known: dict[str, tuple[Statement, ...]]) -> str:
    """The years of one run of the same grade; those where it was only shown again are named separately."""
    carried = [year(cycle) for cycle in run if any(statement.carried_over_from for statement in known[cycle])]
    fresh = [year(cycle) + _inferred(known[cycle]) for cycle in run if year(cycle) not in carried]
    if not fresh:
        return f" in {and_list(carried)}, carried over from before"
    words = f" in {and_list(fresh)}"
    grade = known[run[0]][0].grade
    return f"{words}, and shown as {grade} again in {and_list(carried)}" if carried else words


def _on(cycle: str, known: dict[str, tuple[Statement, ...]]) -> str:
    day = judged_on(known[cycle])
    when = f"on {date_in_words(day)}" if len(day) == len("2016-02-18") else f"in {year(cycle)}"
    return when + _inferred(known[cycle])


def _inferred(known: tuple[Statement, ...]) -> str:
    return " (inferred)" if is_inferred(known[0]) else ""


def _under(before: str, after: str) -> str:
    old, new = reference().cycle(before), reference().cycle(after)
    if not break_between(before, after) or old is None or new is None:
        return ""
    if old.scale is not new.scale and new.scale:
        return f", under another method and a {in_words(len(new.scale.grades))}-step scale"
    return ", under another method"


def _again(run: list[str], known: dict[str, tuple[Statement, ...]]) -> str:
    """The later inspections of a run of the same grade."""
    later = run[1:]
    years = and_list(year(cycle) + _inferred(known[cycle]) for cycle in later)
    return f", and again in {years}{_across(run)}" if later else ""


def _across(run: list[str]) -> str:
    """What changed between inspections that gave the same grade: the same word does not mean the same."""
    changed = [(before, after) for before, after in pairwise(run) if break_between(before, after)]
    scales = {cycle.scale for each in run if (cycle := reference().cycle(each)) and cycle.scale}
    if not changed:
        return ""
    return ", under different methods and scales" if len(scales) > 1 else ", under different methods"


def beside(material: BriefMaterial) -> list[Run]:
    """The latest grade of each force that the page sets beside the first: of the theme, or of its latest inspection."""
    runs: list[Run] = []
    if material.whole:
        return runs
    for other in material.beside[:_MOST_RUNS]:
        known = inspections(other.statements, other.force, material.themes[0])
        if known:
            cycle = list(known)[-1]
            grade = Run(str(known[cycle][0].grade), strong=True)
            runs += [Run(f" {shortened(place(other.force), 60)} was graded "), grade, Run(f" in {year(cycle)}.")]
    return runs


def _in_region(material: BriefMaterial) -> list[Run]:
    """How many of the other forces of the region got which grade in the same inspection."""
    unit = reference().unit_of(material.force)
    if unit is None:
        return []
    grades: dict[str, Grade] = {}
    for statement in material.peers:
        if statement.theme == material.themes[0]:
            grades.setdefault(statement.force, statement.grade)
    others = {force: grade for force, grade in grades.items() if force in unit.forces and force != material.force}
    if len(others) < _FEWEST_OTHERS:
        return []
    counts = {grade: sum(given is grade for given in others.values()) for grade in Grade}
    given = [grade for grade in Grade if counts[grade]]
    most = max(given, key=lambda grade: counts[grade])
    whole = set(others) | {material.force} == set(unit.forces)
    said = f"{in_words(len(others))} other forces {'in its region' if whole else 'of its region known here'}"
    if counts[most] == len(others):
        told = f"both other forces {said.partition(' other forces ')[2]}" if len(others) == 2 else f"all {said}"
    else:
        told = f"{in_words(counts[most])} of {'the ' if whole else ''}{said}"
    if 2 * counts[most] <= len(others):  # none is what most of them got
        span = f"{given[0]} and {given[-1]}" if len(others) == 2 else f"from {given[0]} to {given[-1]}"
        return [Run(f" {capital(f'the {said}' if whole else said)} were graded {span}.")]
    return [Run(f" {capital(told)} {'was' if counts[most] == 1 else 'were'} {_as_predicate(most)}.")]


def _as_predicate(grade: Grade) -> str:
    return f"graded {grade}" if grade is Grade.REQUIRES_IMPROVEMENT else str(grade)
