"""What has to be followed up: findings through time, what is due, and what a person keeps beside them."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

from peelviewer.analysis.claims.document_context import document_context
from peelviewer.analysis.follow_up.answering import answered, is_answer
from peelviewer.analysis.follow_up.histories import histories, time_of
from peelviewer.analysis.follow_up.likely_steps import with_likely_steps
from peelviewer.analysis.follow_up.reading import follow_up_in
from peelviewer.analysis.follow_up.spoken_of import with_likely_mentions
from peelviewer.domain.claims import Finding, Step
from peelviewer.domain.corrections import Decision
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import (
    Deadline,
    FindingEntry,
    FollowUpEvidence,
    History,
    OwnEntry,
    RecalledEntry,
    answer_day,
    last_day,
)
from peelviewer.reference import reference
from peelviewer.store import Library
from peelviewer.timings import stage

_ALL = "other:"  # what is addressed to no one force
_ORDER = {Step.RAISED: 0, Step.REPEATED: 0, Step.MENTIONED: 0, Step.PROGRESS: 1, Step.CLOSED: 2}


def findings(
    library: Library, force: str | None = None, theme: str | None = None, *, still_open: bool = False
) -> tuple[History, ...]:
    """Every finding of a force and theme (of all, where none is named) with its history: open ones first, then by date.

    What a report addresses to all forces, or to those of a region, is there under each that the report concerns.
    """
    found = [
        each
        for each in _all(library)
        if (force is None or each.concerns(force)) and theme in {None, each.raised.finding.theme}
    ]
    return tuple(sorted((each for each in found if each.is_open or not still_open), key=_place))


def due(library: Library, until: str | None = None, force: str | None = None) -> tuple[Deadline, ...]:
    """What is due up to an ISO date, over all forces or one: open findings with a date, and answers to reports not yet given."""
    limit = last_day(until) if until else None
    found = [*_dated(findings(library, force, still_open=True)), *_unanswered(library, force)]
    wanted = [each for each in found if limit is None or last_day(each.day) <= limit]
    return tuple(sorted(wanted, key=_when))


def asked_by(library: Library, force: str) -> tuple[Deadline, ...]:
    """The open findings on a force with a date that the reports themselves set, in time order."""
    if library.follow_ups.unread():
        _all(library)  # they are kept for the next time
    found = histories(library.follow_ups.evidence(force))
    asked = _dated(replace(each, own=OwnEntry()) for each in found if each.is_open)
    return tuple(sorted(asked, key=lambda each: last_day(each.day)))


def finding_terms(history: History) -> dict[str, tuple[str, ...]]:
    """What the search fields `finding:`, `status:` and `due:` can ask of a finding: its kind, its status, its date."""
    today = datetime.datetime.now(datetime.UTC).date()
    status = "closed" if history.status is Step.CLOSED else "open" if history.is_open else ""
    overdue = ("overdue",) if history.is_overdue(today) else ()
    return {
        "finding": (history.raised.finding.kind.value,),
        "status": tuple(filter(None, (status, history.status.value, history.own.status.lower(), *overdue))),
        "due": (history.due,) if history.due else (),
    }


def told(library: Library) -> tuple[History, ...]:
    """Every finding with its history, the open ones first, without the answers: they are looked for in all texts."""
    found = library.cache.get("told", lambda: histories(_with_unread(library, library.follow_ups.evidence())))
    return tuple(sorted(found, key=_place))


def keep_own(library: Library, entry: FindingEntry, own: OwnEntry) -> OwnEntry:
    """Keep owner, status, date and note of one's own beside a finding; gives what was kept before."""
    return library.follow_ups.set_own(entry, own, library.document(entry.document.id).passages)


def decide_link(library: Library, key: str, decision: Decision | None) -> Decision | None:
    """Confirm or dismiss a likely link, or take that back (None); gives what was decided before."""
    return library.follow_ups.decide(key, decision)


def put_finding_right(library: Library, document_id: int, was: Finding | None, now: Finding | None) -> int:
    """Correct a finding, reject it (no `now`) or add one (no `was`); gives the number that `take_finding_back` needs."""
    return library.finding_corrections.make(document_id, library.document(document_id).passages, was, now)


def take_finding_back(library: Library, correction: int) -> None:
    """Undo a correction of a finding, as if it had never been made."""
    library.finding_corrections.take_back(correction)


def _all(library: Library) -> tuple[History, ...]:
    """All histories of a library, with their answers; made once for as long as nothing changes."""
    return library.cache.get("follow up", lambda: _made(library))


def _made(library: Library) -> tuple[History, ...]:
    with stage("follow up"):
        evidence = _with_unread(library, library.follow_ups.evidence())
        texts = {
            entry.id: library.document(entry.id).passages
            for entry in evidence.documents
            if entry.forces or entry.kind is DocumentKind.REPORT
        }
        found = with_likely_mentions(histories(evidence), evidence, texts)
        found = with_likely_steps(found, texts, evidence.decided)
        return answered(found, texts, evidence.documents)


def _with_unread(library: Library, evidence: FollowUpEvidence) -> FollowUpEvidence:
    """With the findings of documents that an older program has read; they are kept where the library can be written."""
    unread = library.follow_ups.unread()
    entries = {entry.id: entry for entry in evidence.documents}
    more: list[FindingEntry] = []
    recalled: list[RecalledEntry] = []
    for number in unread:
        document = library.document(number)
        raised, told = follow_up_in(document, document_context(document))
        if not library.read_only:
            library.follow_ups.keep(number, raised, told)
        if number not in entries:
            continue  # a newer version stands in its place
        for finding in raised:
            place = document.passages[finding.span.passage]
            more.append(FindingEntry(entries[number], finding, place.page, place.page_label))
        for each in told:
            place = document.passages[each.span.passage]
            recalled.append(RecalledEntry(entries[number], each, place.page, place.page_label))
    if not unread:
        return evidence
    return replace(evidence, findings=(*evidence.findings, *more), recalled=(*evidence.recalled, *recalled))


def _place(history: History) -> tuple[bool, bool, str, str, tuple[str, int], int]:
    """Open before closed, with a date before without, then by force and time."""
    due = last_day(history.due).isoformat() if history.due else ""
    raised = history.raised
    return not history.is_open, not due, due, raised.finding.force, time_of(raised.document), raised.finding.number


def _dated(found: Iterable[History]) -> list[Deadline]:
    return [
        Deadline(each.due, each.raised.finding.force, each.latest.finding.quote, each.latest.document, each)
        for each in found
        if each.due
    ]


def _when(deadline: Deadline) -> tuple[datetime.date, str, int, int]:
    """By day and force, what a report asks for in its own order."""
    number = deadline.history.latest.finding.number if deadline.history else -1
    return last_day(deadline.day), deadline.force, deadline.document.id, number


def _unanswered(library: Library, force: str | None) -> list[Deadline]:
    """The reports on police forces that the law asks an answer to, where the library holds none."""
    police = {each.name for each in reference().forces}
    given = {
        (name, each.id)
        for each in library.documents()
        for name in each.forces
        if each.kind is not DocumentKind.REPORT and is_answer(each, library.document(each.id).passages)
    }
    answers: dict[str, list[DocumentEntry]] = {}
    for entry in library.documents():
        for name in entry.forces:
            if (name, entry.id) in given:
                answers.setdefault(name, []).append(entry)
    found = []
    for entry in library.documents():
        day = answer_day(entry) if entry.kind is DocumentKind.REPORT else None
        for name in entry.forces if day else ():
            later = any(time_of(entry)[0] <= time_of(answer)[0] <= f"{day}~" for answer in answers.get(name, ()))
            if name in police and force in {None, name} and not later:
                what = f"The commissioner’s answer to {entry.title}"
                found.append(Deadline(day.isoformat() if day else "", name, what, entry))
    return found
