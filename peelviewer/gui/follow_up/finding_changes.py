"""Corrections and rejections of findings, as changes that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.claims import Finding
    from peelviewer.domain.follow_up import FindingEntry
    from peelviewer.gui.follow_up.finding_form import Subject
    from peelviewer.store import Library

_NAME = 40  # letters of the words in a menu


def finding_correction(subject: Subject, now: Finding | None) -> Change:
    """A finding is put right; without `now` it is none."""
    said = tr("correction of “{finding}”") if now else tr("rejection of “{finding}”")
    name = said.format(finding=in_short(subject.finding.quote, _NAME))
    return Change(name, partial(_put_right, subject=subject, now=now), _take_back)


def paragraph_of(library: Library, entry: FindingEntry) -> str:
    """The text in which a finding stands."""
    return library.document(entry.document.id).passages[entry.finding.span.passage].text


def _put_right(library: Library, subject: Subject, now: Finding | None) -> int:
    from peelviewer import pipeline

    return pipeline.put_finding_right(library, subject.document, subject.finding, now)


def _take_back(library: Library, number: int) -> None:
    from peelviewer import pipeline

    pipeline.take_finding_back(library, number)
