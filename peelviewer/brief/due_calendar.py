"""What is due, as a calendar file that every calendar program reads."""

import datetime
import hashlib
from collections.abc import Iterable

from icalendar import Calendar, Event

from peelviewer.brief.follow_up_table import one_line
from peelviewer.brief.storable_text import storable
from peelviewer.domain.follow_up import Deadline, last_day

_TITLE = 100  # characters


def to_ics(deadlines: Iterable[Deadline], made: datetime.datetime) -> bytes:
    """A whole-day event for each: of a month or year its last day, and its words say so."""
    calendar = Calendar()
    calendar.add("prodid", "-//PeelViewer//To follow up//EN")
    calendar.add("version", "2.0")
    for each in deadlines:
        event = Event()
        day = last_day(each.day)
        what = one_line(storable(each.what))
        force = storable(each.force.removeprefix("other:"))
        event.add("summary", f"{force}: {what if len(what) <= _TITLE else f'{what[:_TITLE]}…'}")
        event.add("dtstart", day)  # without an end it is that whole day
        event.add("dtstamp", made)
        event.add("uid", f"{_key(each)}@peelviewer")
        stated = f"\nThe report gives no day, only {each.day}." if each.day != day.isoformat() else ""
        event.add("description", f"{what}\n{storable(each.document.title)}{stated}")
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _key(each: Deadline) -> str:
    known = each.history.key if each.history else f"{each.document.sha256} {each.force}"
    return hashlib.sha256(known.encode()).hexdigest()[:24]
