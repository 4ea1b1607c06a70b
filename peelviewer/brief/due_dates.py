"""The dates on the page: by when the commissioner answers, and what inspectors asked for by a date."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator

from peelviewer.brief.grade_line import inspections
from peelviewer.brief.headline import judged_on
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Line, Mark, Run, Section
from peelviewer.brief.sources import mark_words
from peelviewer.brief.wording import and_list, plural
from peelviewer.domain.document import DocumentKind, answer_due, date_in_words
from peelviewer.domain.follow_up import Deadline
from peelviewer.reference import reference

_MOST = 4  # dates that are named


def dates(material: BriefMaterial) -> Section | None:
    """By when the report is answered, and by when what it asks for is to be done; None where there is no date."""
    lines = tuple(filter(None, (_answer(material), _asked(material))))
    return Section("dates", "Dates", lines, 1.01) if lines else None


def _answer(material: BriefMaterial) -> Line:
    """By when the published answer to the latest report was or is due: of police forces only, of others no Act asks it."""
    force = reference().force(material.force)
    latest = _latest_day(material) if force else ""
    due = answer_due(latest) if latest else None
    if force is None or due is None:
        return ()
    tense = "was" if due < material.made_on else "is"
    # Mayors, and in London others too, do a commissioner's work: the Act's own word holds for all of them.
    whose = "commissioner" if force.governance in {"PCC", "PFCC"} else "local policing body"
    return (
        Run(f"The {whose}’s published answer to the report of {date_in_words(latest)} {tense} due by "),
        Run(date_in_words(due.isoformat()), strong=True),
        Run(" (56 days, Police Act 1996, section 55)."),
    )


def _asked(material: BriefMaterial) -> Line:
    """What inspectors asked for by a date and no report says is closed: how much by which date, with its places."""
    by_day = [(day, list(group)) for day, group in itertools.groupby(material.deadlines, key=lambda each: each.day)]
    if not by_day:
        return ()
    runs = [Run("Open, as far as reports in this library say: ")]
    for at, (day, group) in enumerate(by_day[:_MOST]):
        counts = Counter(each.history.latest.finding.kind.value for each in group if each.history)
        asked = and_list(plural(count, kind) for kind, count in counts.items())
        over = " (overdue)" if group[0].is_over(material.made_on) else ""
        runs.append(Run(f"{'; ' if at else ''}{asked} due by "))
        runs.append(Run(date_in_words(day), strong=True))
        marks = list(_marks(group))
        runs += [Run(over, mark=marks[0]), *(Run(mark=each) for each in marks[1:])]
    left = len(by_day) - _MOST
    runs.append(Run(f"; {plural(left, 'later date')}." if left > 0 else "."))
    return tuple(runs)


def _marks(deadlines: Iterable[Deadline]) -> Iterator[Mark]:
    """The places of what is due, each once."""
    words = [each.history.latest.words for each in deadlines if each.history]
    yield from dict.fromkeys(map(mark_words, words))


def _latest_day(material: BriefMaterial) -> str:
    days = [
        judged_on(known)
        for theme in material.themes
        for known in list(inspections(material.statements, material.force, theme).values())[-1:]
        if not any(each.carried_over_from for each in known)
    ]
    told = {each.document.id for each in material.statements if each.document and not each.past}
    reports = [
        entry.published.iso
        for entry in {entry.id: entry for entry, _ in material.passages}.values()  # a value is slower to compare
        if entry.kind is DocumentKind.REPORT and entry.published and material.force in entry.forces and entry.id in told
    ]
    # A date that is known to its month only may be later than a day of that month: then no day is the latest.
    latest = max((*days, *reports), key=lambda day: day.ljust(len("2016-02-18"), "9"), default="")
    return latest if len(latest) == len("2016-02-18") else ""
