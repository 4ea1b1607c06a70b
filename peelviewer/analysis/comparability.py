"""Whether two grades may be set side by side as more or less of the same thing, and who says so."""

from dataclasses import replace

from peelviewer.analysis.crosswalk import continuities, joint_with, path, positions
from peelviewer.analysis.timeline import in_time
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade, Scale
from peelviewer.domain.inspection import Continuity
from peelviewer.domain.wording import capital
from peelviewer.reference import reference
from peelviewer.reference.lookup import Position

_GRADES = {Scale.FOUR_TIER: "four grades", Scale.FIVE_TIER: "five grades"}


def compare(a: Statement, b: Statement) -> Comparability:
    """The verdict on comparing two statements, whichever comes first."""
    if a.cycle is None or b.cycle is None:
        return _not("It is not known which inspection one of the grades comes from.")
    if a.theme != b.theme:
        theme = _theme_of_both(a, b)
        if theme is None:
            return _not("The two grades are about different subjects.")
        return compare(replace(a, theme=theme), replace(b, theme=theme))
    earlier, later = sorted((a, b), key=lambda statement: in_time(statement.cycle or ""))
    if later.cycle == earlier.cycle:
        return _same_inspection(a, b)
    for statement, other in ((later, earlier), (earlier, later)):
        origin = statement.carried_over_from
        if origin == other.cycle:
            reason = f"The {statement.cycle} grade is the {origin} judgement shown again, not a fresh one."
            return Comparability(Verdict.COMPARABLE, reason, statement.source)
        if origin:
            found = compare(replace(statement, cycle=origin, carried_over_from=None), other)
            reason = f"{found.reason} The {statement.cycle} grade is the {origin} judgement shown again."
            return replace(found, reason=reason)
    return _over_time(earlier, later)


def _theme_of_both(a: Statement, b: Statement) -> str | None:
    """The theme on which two inspections asked under different names; None where they did not."""
    for theme, other in ((b.theme, a), (a.theme, b)):
        if joint_with(theme, other.cycle or "") == other.theme:
            return theme
    return None


def _same_inspection(a: Statement, b: Statement) -> Comparability:
    if a.force == b.force:
        reason = "Both are about the same inspection of the same force."
    else:
        reason = "Both were graded in the same inspection programme, on the same question and scale."
    return Comparability(Verdict.COMPARABLE, reason, "")


def _over_time(earlier: Statement, later: Statement) -> Comparability:
    assert earlier.cycle
    assert later.cycle
    theme = earlier.theme
    old, new = reference().cycle(earlier.cycle), reference().cycle(later.cycle)
    if old is None or new is None:
        return _not("It is not known how one of the inspections graded.")
    before, after = reference().programme_of(earlier.cycle), reference().programme_of(later.cycle)
    if before == after:
        reason = "Both come from one programme of inspections, with the same question, scale and method."
        return Comparability(Verdict.COMPARABLE, reason, "")
    steps = path(before, after)
    said = positions(theme, steps)
    warning = next((position for position in said if not position.compares), None)
    if old.scale is not new.scale or not steps:
        return _across_eras(earlier, later, old.scale, new.scale, _crossing(said, old.scale) or warning)
    if warning:
        return Comparability(Verdict.NOT_COMPARABLE, warning.reason, warning.source_for(earlier.force))
    return _within_an_era(earlier, later, steps, said)


def _crossing(said: tuple[Position, ...], scale: Scale | None) -> Position | None:
    """The warning at the step where the scale changes."""
    for position in said:
        after = reference().cycle(position.to_cycle)
        if not position.compares and after and after.scale is not scale:
            return position
    return None


def _across_eras(
    earlier: Statement, later: Statement, old: Scale | None, new: Scale | None, warning: Position | None
) -> Comparability:
    assert earlier.cycle
    assert later.cycle
    differ = []
    if old is not new and old and new:
        differ.append(f"the scale ({_GRADES[old]}, then {_GRADES[new]})")
    joint = _joint(earlier.theme, earlier.cycle, later.cycle)
    differ += [f"the question set{joint}", "the method"]
    reason = f"{', '.join(differ[:-1])} and {differ[-1]} differ"
    reason = capital(reason)
    if warning:
        reason += "; the inspectorate says that the grades cannot be compared directly"
        if (earlier.grade, later.grade) == (Grade.GOOD, Grade.ADEQUATE):
            reason += ", and that a move from good to adequate is not by itself a fall"
    return _not(f"{reason}.", warning.source_for(earlier.force) if warning else "")


def _within_an_era(
    earlier: Statement, later: Statement, steps: tuple[str, ...], said: tuple[Position, ...]
) -> Comparability:
    theme = earlier.theme
    walked = continuities(theme, steps)
    joint = _joint(theme, steps[0], steps[-1])
    compares = next((position for position in reversed(said) if position.compares), None)
    source = compares.source_for(earlier.force) if compares else ""
    if compares and compares.theme and len(steps) == 2:  # it compares these two, on this very theme
        similar = " It calls them similar." if _called_similar(earlier, later) else ""
        same = not joint and set(walked) == {Continuity.SAME}
        reworded = "" if same else " The question was reworded between the two."
        return Comparability(Verdict.COMPARABLE, f"{compares.reason}{similar}{reworded}", source)
    if Continuity.NOT_COMPARABLE in walked:
        return _not("Scope or method of the question changed between the two inspections.")
    if joint or Continuity.BROAD in walked or Continuity.FIRST in walked or not walked:
        verdict, reason = Verdict.WITH_CARE, f"The questions overlap but are not the same{joint}."
    elif Continuity.CLOSE in walked:
        verdict, reason = Verdict.WITH_CARE, "The scale is the same; the question was reworded between the two."
    else:
        verdict, reason = Verdict.COMPARABLE, "The question and the scale are the same."
    return Comparability(verdict, f"{reason} {compares.reason}" if compares else reason, source)


def _called_similar(earlier: Statement, later: Statement) -> bool:
    """Whether the report that gives the later grade recalls the earlier one as similar."""
    return earlier.document == later.document and earlier.grade is later.grade and "similar" in earlier.quote.lower()


def _joint(theme: str, first: str, last: str) -> str:
    """In brackets, where the question was shared with another theme in one of the two inspections only."""
    before, after = joint_with(theme, first), joint_with(theme, last)
    if before == after or not (before or after):
        return ""
    cycle, other = (first, before) if before else (last, after)
    label = reference().theme_label(other or "")
    return f" (in {cycle} joint with {label[0].lower()}{label[1:]})"


def _not(reason: str, source: str = "") -> Comparability:
    return Comparability(Verdict.NOT_COMPARABLE, reason, source)
