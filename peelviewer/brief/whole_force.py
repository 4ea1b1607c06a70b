"""The page of a whole force, where no theme was chosen: its latest inspection, area by area, and what is known from before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from peelviewer.brief.grade_line import inspections, is_inferred, standing
from peelviewer.brief.headline import judged_on
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Chip, GradeShown, Line, Run, Section
from peelviewer.brief.sources import mark, on_comparing
from peelviewer.brief.wording import and_list, in_running_text, shortened, year
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.document import date_in_words
from peelviewer.domain.evidence import LatestGrade, Statement
from peelviewer.domain.grades import Grade, Scale, Standing
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.numbers import in_words
from peelviewer.domain.wording import capital
from peelviewer.reference import reference


@dataclass(frozen=True, slots=True)
class _Reason:
    """Why grades may be compared or not, with those of which inspections before."""

    said: Comparability
    before: tuple[str, ...]
    apart: bool = False  # not all rows of its verdict are told of by it


TITLE = "The whole force"
_COMPLETE = {Standing.GRADED, Standing.LISTED}  # where all areas are known, and not those that the news happens to name
_PILLARS = {"effectiveness", "efficiency", "legitimacy"}  # where they are graded, the areas stand below them
_BRACKETS = re.compile(r" \([^()]*\)")
_PARTS = re.compile(r"(?<=[.;,]) ")
_STOPS = ".,;"
_FEW = 3  # areas that are named, and other inspections that the headline tells of


def headline(material: BriefMaterial) -> Line:
    """How many areas of the latest inspection got which grade, and what other inspections have graded since."""
    if not material.latest:
        return (Run(f"No grade of {shortened(material.force, 130)} is known, in this library or in the grade book."),)
    whole = [each for each in material.latest if _is_peel(each.now)]
    others = [each.now for each in material.latest if not _is_peel(each.now)]
    return (*_of_inspection(whole, material), *_changed(whole), *_aside(others, material, after=bool(whole)))


def areas(material: BriefMaterial) -> Section | None:
    """A row for each area, the lowest grade first: what it last was before, as known, and whether the two may be compared."""
    if not material.latest:
        return None
    heads = ("Area", "Grade", "Inspection", "Last known before", "Inspection")
    reasons = _verdict(material)
    verdict = reasons[0].said.verdict if reasons else None
    rows = [_row(each, material, verdict) for each in sorted(material.latest, key=_lowest_first)]
    shown = [_shown(known) for each in material.latest for known in (each.now, each.before) if known]
    heading = f"Every area, and its grade before: {shortened(material.force, 60)}"
    table = (tuple((Run(words),) for words in heads), *rows)
    lines = tuple(filter(None, (_comparability(reasons, material) if reasons else (), _not_stated(material))))
    return Section(f"whole:{material.force}", heading, lines, 1.5, wide=True, table=table, grades=tuple(shown))


def _verdict(material: BriefMaterial) -> tuple[_Reason, ...]:
    """Why most grades of the inspection may be compared with those before, or may not: the reason of most first.

    Where it is otherwise the row says so.
    """
    compared = [each for each in material.latest if each.verdict and each.before]
    peel = [each for each in compared if _is_peel(each.now)] or compared
    alike: dict[tuple[Verdict, str], list[Comparability]] = {}
    for each in peel:
        if each.verdict and each.before:
            alike.setdefault((each.verdict.verdict, _year(each.before, material)), []).append(each.verdict)
    verdict = max(alike, key=lambda key: len(alike[key]), default=(None, ""))[0]
    groups = sorted(
        ((before, said) for (each, before), said in alike.items() if each is verdict), key=lambda group: -len(group[1])
    )
    reasons: dict[str, _Reason] = {}
    for before, said in groups:
        if len(said) > 1 or not reasons:
            reason = _in_common([each.reason for each in said])
            known = reasons.get(reason, _Reason(replace(said[0], reason=reason), ()))
            reasons[reason] = replace(known, before=(*known.before, before))
    apart = len(reasons) > 1 or len(groups) > sum(len(each.before) for each in reasons.values())
    return tuple(replace(each, apart=apart) for each in reasons.values())


def _in_common(reasons: Sequence[str]) -> str:
    """What several reasons all say, without what one of them says of its own area: in brackets, or after a comma or a stop."""
    shortest = min(reasons, key=len)
    whole = [
        _BRACKETS.sub(lambda match: match[0] if all(match[0] in each for each in reasons) else "", each)
        for each in reasons
    ]
    parts = [{part.rstrip(_STOPS) for part in _PARTS.split(each)} for each in whole]
    kept = [
        part
        for part in _PARTS.split(whole[reasons.index(shortest)])
        if all(part.rstrip(_STOPS) in each for each in parts)
    ]
    return f"{' '.join(kept).rstrip(_STOPS)}." if kept else shortest


def _comparability(reasons: Sequence[_Reason], material: BriefMaterial) -> Line:
    runs = [Run(f"{capital(reasons[0].said.verdict)}. ", strong=True)]
    for at, reason in enumerate(reasons):
        against = f"{' ' * (at > 0)}Against {and_list(sorted(reason.before))}: " if reason.apart else ""
        words = in_running_text(reason.said.reason) if against else reason.said.reason
        runs.append(Run(against + shortened(words, 420), mark=on_comparing(reason.said, material.statements)))
    return tuple(runs)


def not_known(material: BriefMaterial) -> Section | None:
    """The reports behind the latest grades that the library does not hold, and newer inspections of which no grade is known."""
    named = [
        _inspection_of(each.now)
        for each in material.latest
        if all(standing(known) is not Standing.GRADED for known in _of_cell(each.now, material))
    ]
    lines: list[Line] = []
    if newer := _newer(material):
        inspected = f"{and_list(newer)} inspection{'s' * (len(newer) > 1)}"
        lines.append((Run(f"No grade of this force from the {inspected} is known here."),))
    if reports := list(dict.fromkeys(named)):
        verb, noun = ("is", "report") if len(reports) == 1 else ("are", "reports")
        lines.append((Run(f"The {noun} of {and_list(f'the {each}' for each in reports)} {verb} not in this library."),))
    return Section("unknown", "Not known", tuple(lines), 1.03 if newer else 0.6) if lines else None


def _newer(material: BriefMaterial) -> list[str]:
    """The PEEL inspections after the one on the page that graded most forces, as the grade book has it."""
    peel = reference().peel_cycles
    known = [peel.index(each.now.cycle) for each in material.latest if each.now.cycle in peel]
    if not known or not reference().force(material.force):
        return []
    return [cycle for cycle in peel[max(known) + 1 :] if cycle in _most_forces_graded()]


@cache
def _most_forces_graded() -> frozenset[str]:
    graded: dict[str, set[str]] = {}
    for listed in reference().grade_book:
        if listed.grade:
            graded.setdefault(listed.cycle, set()).add(listed.force)
    return frozenset(cycle for cycle, forces in graded.items() if 2 * len(forces) > len(reference().forces))


def _is_peel(known: Statement) -> bool:
    return Inspection.of(known.cycle or "").programme is Programme.PEEL


def _grades_pillars(known: Statement) -> bool:
    """Whether an inspection is one of those that graded three pillars and their questions, as they did on four grades."""
    inspected = reference().cycle(known.cycle or "")
    return inspected is None or inspected.scale is not Scale.FIVE_TIER


def _of_cell(known: Statement, material: BriefMaterial) -> tuple[Statement, ...]:
    return inspections(material.statements, material.force, known.theme).get(known.cycle or "", (known,))


def _of_inspection(latest: Sequence[LatestGrade], material: BriefMaterial) -> Iterator[Run]:
    """As "In the 2021/22 inspection, published on 28 April 2022, Kent Police was graded …"."""
    if not latest:
        return
    areas_of = [*(each.now for each in latest), *_graded_since(latest, material)]
    above = [each for each in areas_of if each.theme in _PILLARS]
    below = [each for each in areas_of if each.theme not in _PILLARS]
    known = (above if _grades_pillars(areas_of[0]) else below) or areas_of
    cells = tuple(one for each in known for one in _of_cell(each, material))
    day = judged_on(cells)
    when = f", published {_when(day)}" if day else ""
    yield Run(f"In the {_inspection_of(known[0])}{when}, {shortened(material.force, 60)} was graded ")
    told = [_of_grade(grade, known, all_named=known is above) for grade in reversed(Grade)]
    clauses = [clause for clause in told if clause]
    comma = ";" if any({",", " and "} & set(re.findall(", | and ", where)) for _, where in clauses) else ","
    for at, (grade, where) in enumerate(clauses):
        last = at == len(clauses) - 1
        yield Run("" if at == 0 else f"{comma if comma == ';' else ''} and " if last else f"{comma} ")
        yield Run(str(grade), strong=True)
        yield Run(f" in {where}")
    yield Run("." if _is_complete(cells) else ", as far as is known here.")


def _of_grade(grade: Grade, known: Sequence[Statement], *, all_named: bool) -> tuple[Grade, str] | None:
    """A grade and where it was given: low ones by name, of others how many; and which of them no source states."""
    given = [each for each in known if each.grade is grade]
    if not given:
        return None
    inferred = sum(map(is_inferred, given))
    if (grade.is_low or all_named) and len(given) <= _FEW:
        names = [_theme(each) + (" (inferred)" if is_inferred(each) else "") for each in given]
        return grade, and_list(names, within=any(" and " in name for name in names))
    aside = f" ({'' if inferred == len(given) else f'{in_words(inferred)} '}inferred)" if inferred else ""
    return grade, _areas(len(given)) + aside


def _graded_since(latest: Sequence[LatestGrade], material: BriefMaterial) -> Iterator[Statement]:
    """What the inspection graded too, but another one has graded since: an area of which it gave no longer the latest grade."""
    cycle = latest[0].now.cycle or ""
    for each in material.latest:
        if each.now.cycle != cycle and reference().question(each.now.theme, cycle):
            cell = inspections(material.statements, material.force, each.now.theme).get(cycle, ())
            yield from [known for known in cell if known.is_certain][:1]


def _is_complete(cells: Sequence[Statement]) -> bool:
    """Whether all areas of an inspection are known, crime recording perhaps left out: it is not graded every time."""
    known = {each.theme for each in cells if standing(each) in _COMPLETE}
    if known <= _PILLARS:
        return known == _PILLARS
    programme = reference().programme_of(cells[0].cycle or "")
    titles = {
        each.title for each in reference().questions if each.cycle == programme and each.graded == "yes" and each.title
    }
    return len(known) >= len(titles) - 1


def _changed(latest: Sequence[LatestGrade]) -> Iterator[Run]:
    """How the grades stand to those before, where they may be compared; one that was only shown again has not stayed the same."""
    order = list(Grade)
    pairs = [
        (order.index(each.before.grade), order.index(each.now.grade))
        for each in latest
        if each.before and each.verdict and each.verdict.verdict is not Verdict.NOT_COMPARABLE
        if not each.now.carried_over_from
    ]
    if len(pairs) < 2:
        return
    higher, lower = sum(now < before for before, now in pairs), sum(now > before for before, now in pairs)
    counts = ((higher, "higher"), (lower, "lower"), (len(pairs) - higher - lower, "the same"))
    told = [f"{in_words(count)} {'is' if count == 1 else 'are'} {words}" for count, words in counts if count]
    yield Run(f" Of {in_words(len(pairs))} that may be compared with the last grade known before, {and_list(told)}.")


def _aside(known: Sequence[Statement], material: BriefMaterial, *, after: bool) -> Iterator[Run]:
    """What inspections beside PEEL graded, the lowest first."""
    for each in sorted(known, key=lambda each: -list(Grade).index(each.grade))[:_FEW]:
        day = judged_on(_of_cell(each, material))
        name = "" if after else f"{shortened(material.force, 60)}: "
        yield Run(f"{' ' * after}{name}{capital(_theme(each))} was graded ")
        yield Run(str(each.grade), strong=True)
        yield Run(f" {_when(day) if day else f'in {_year(each, material)}'}.")
        after = True


def _not_stated(material: BriefMaterial) -> Line:
    """Which grades of the table no source states in words: where they are all of one grade in an inspection, how many."""
    rows = [known for each in material.latest for known in (each.now, each.before) if known]
    alike: dict[tuple[str, Grade], list[Statement]] = {}
    for known in rows:
        alike.setdefault((_year(known, material), known.grade), []).append(known)
    told: dict[str, list[str]] = {}
    for (when, grade), group in alike.items():
        inferred = [_theme(known) for known in group if is_inferred(known)]
        every = len(inferred) == len(group) > 1
        if inferred:
            told.setdefault(when, []).extend([f"the {in_words(len(group))} graded {grade}"] if every else inferred)
    named = [f"{and_list(words, within=len(words) > 1)} ({when})" for when, words in told.items()]
    return (Run(f"Not stated in words, but inferred by the grade book: {'; '.join(named)}."),) if named else ()


def _theme(known: Statement) -> str:
    return in_running_text(reference().theme_label(known.theme))


def _inspection_of(known: Statement) -> str:
    """As "2021/22 inspection", "inspection of serious and organised crime"."""
    return f"{year(known.cycle)} inspection" if _is_peel(known) else f"inspection of {_theme(known)}"


def _year(known: Statement, material: BriefMaterial) -> str:
    """The inspection by its year: of a programme without one in its name, the year of its report."""
    if Inspection.of(known.cycle or "").years:
        return year(known.cycle)
    return judged_on(_of_cell(known, material))[:4] or year(known.cycle)


def _when(day: str) -> str:
    return f"{'on' if len(day) == len('2016-02-18') else 'in'} {date_in_words(day)}"


def _areas(count: int) -> str:
    return f"{in_words(count)} area{'s' * (count > 1)}"


def _row(each: LatestGrade, material: BriefMaterial, said: Verdict | None) -> tuple[Line, ...]:
    now, before = each.now, each.before
    notes = [f"carried over from {now.carried_over_from}"] if now.carried_over_from else []
    if before and before.theme != now.theme:
        notes.append(f"before: {_theme(before)}")
    if each.verdict and each.verdict.verdict is not said:
        notes.append(each.verdict.verdict)
    label = reference().theme_label(now.theme) + (f" ({'; '.join(notes)})" if notes else "")
    earlier = _graded(before, material) if before else ((Run("none known"),), (Run(),))
    return ((Run(label),), *_graded(now, material), *earlier)


def _graded(known: Statement, material: BriefMaterial) -> tuple[Line, Line]:
    return (Run(chip=Chip(known.grade, standing(known))),), (Run(_year(known, material), mark=mark(known)),)


def _lowest_first(each: LatestGrade) -> int:
    return -list(Grade).index(each.now.grade)


def _shown(known: Statement) -> GradeShown:
    where = mark(known)
    chip = Chip(known.grade, standing(known))
    return GradeShown(known.force, known.theme, known.cycle or "", chip, where.source, known.quote, where.page)
