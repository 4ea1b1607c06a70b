"""The facts of documents put right, and documents taken out of the library, as changes that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from peelviewer.gui.state.undo import Change
from peelviewer.gui.text.language import tr
from peelviewer.gui.text.wording import in_short

if TYPE_CHECKING:
    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.domain.facts import Facts
    from peelviewer.store import Library, TakenOut

_NAME = 40  # letters of a title in a menu


def putting_right(entry: DocumentEntry, facts: Facts) -> Change:
    """A document has these facts."""
    do = partial(_put_right, document=entry.id, facts=facts)
    return Change(
        tr("facts of “{title}”").format(title=in_short(entry.title, _NAME)),
        do,
        lambda library, before: _put_right(library, entry.id, before),
    )


def taking_out(entry: DocumentEntry) -> Change:
    """A document is no longer in the library."""
    return Change(
        tr("removal of “{title}”").format(title=in_short(entry.title, _NAME)),
        partial(_take_out, document=entry.id),
        _put_back,
        again=_take_out,
    )


def _put_right(library: Library, document: int, facts: Facts) -> Facts:
    from peelviewer import pipeline

    return pipeline.put_facts_right(library, document, facts)


def _take_out(library: Library, document: int) -> TakenOut:
    from peelviewer import pipeline

    return pipeline.take_out(library, document)


def _put_back(library: Library, taken: TakenOut) -> int:
    from peelviewer import pipeline

    return pipeline.put_back(library, taken)
