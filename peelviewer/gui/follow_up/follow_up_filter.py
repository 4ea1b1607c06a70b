"""Which findings are listed, and in which order."""

import datetime
from dataclasses import dataclass, replace

from peelviewer.domain.claims import FindingKind
from peelviewer.domain.follow_up import History, last_day
from peelviewer.gui.text.window_language import marked
from peelviewer.reference import reference

WHOSE = (marked("This force"), marked("All forces"))
SHOWN = (marked("Open ones first"), marked("Open"), marked("Overdue"), marked("Closed"), marked("Practice"))
THEMES = (marked("All themes"), marked("This theme"))
ORDERS = (marked("By date due"), marked("By theme"), marked("By kind"), marked("Newest report first"))
_LAST = datetime.date.max
_KINDS = tuple(FindingKind)


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """What is wanted, by the names of the choices."""

    whose: str = WHOSE[0]
    shown: str = SHOWN[0]
    theme: str = THEMES[0]
    order: str = ORDERS[0]

    def with_part(self, part: str, name: str) -> "FollowUpFilter":
        """With another choice."""
        return replace(self, **{part: name})


def passing(
    histories: tuple[History, ...], wanted: FollowUpFilter, theme: str, today: datetime.date
) -> tuple[History, ...]:
    """Those that are wanted, in their order."""
    found = [each for each in histories if _passes(each, wanted, theme, today)]
    return tuple(sorted(found, key=lambda each: (not each.is_open, *_place(each, wanted.order))))


def _passes(history: History, wanted: FollowUpFilter, theme: str, today: datetime.date) -> bool:
    is_practice = history.raised.finding.kind is FindingKind.PRACTICE
    if wanted.theme == THEMES[1] and theme not in {history.raised.finding.theme, history.latest.finding.theme}:
        return False
    return {
        SHOWN[0]: not is_practice,
        SHOWN[1]: history.is_open,
        SHOWN[2]: history.is_overdue(today),
        SHOWN[3]: not history.is_open and not is_practice,
        SHOWN[4]: is_practice,
    }[wanted.shown]


def _place(history: History, order: str) -> tuple[object, ...]:
    """Where a finding stands; of equals, those of one report stay as they are in it."""
    due = last_day(history.due) if history.due else _LAST
    finding = history.latest.finding
    themes = [theme.id for theme in reference().themes]
    theme = themes.index(finding.theme) if finding.theme in themes else len(themes)
    published = history.latest.document.published
    newest = -int((published.iso if published else "0").replace("-", "").ljust(8, "0"))
    first = {ORDERS[0]: due, ORDERS[1]: theme, ORDERS[2]: _KINDS.index(finding.kind), ORDERS[3]: newest}[order]
    return first, due, newest, history.latest.document.id, finding.number
