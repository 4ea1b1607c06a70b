"""The facts of documents put right, and documents taken out of the library, as changes that can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.counted_things import documents
from peelviewer.gui.text.short_wording import in_short
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.domain.facts import CommonFacts, Facts
    from peelviewer.pipeline import Better, Replaced
    from peelviewer.store import Library, TakenOut

    _Gone = tuple[tuple[TakenOut, ...], tuple[Better, ...]]

_NAME = 40  # letters of a title in a menu


def putting_right(entry: DocumentEntry, was: Facts, facts: Facts) -> Change:
    """A document has these facts; `was` are those that the person saw."""
    do = partial(_put_right, document=entry.id, facts=facts, was=was)
    return Change(
        tr("facts of “{title}”").format(title=in_short(entry.title, _NAME)),
        do,
        lambda library, before: _put_right(library, entry.id, before),
    )


def putting_all_right(entries: tuple[DocumentEntry, ...], common: CommonFacts) -> Change:
    """Give several documents the same facts."""
    do = partial(_put_all_right, ids=tuple(entry.id for entry in entries), common=common)
    return Change(tr("facts of {documents}").format(documents=documents(len(entries))), do, _put_facts_back)


def taking_out(entries: tuple[DocumentEntry, ...], tell: Callable[[TakenOut], object]) -> Change:
    """Documents are no longer in the library; each that was taken out is told, on the library's thread."""

    def take_out(library: Library, documents: tuple[int, ...]) -> tuple[TakenOut, ...]:
        taken = take_all_out(library, documents)
        for each in taken:
            tell(each)
        return taken

    def take_out_first(library: Library) -> tuple[TakenOut, ...]:
        from peelviewer import pipeline

        return take_out(library, pipeline.still_there(library, [entry.id for entry in entries]))

    name = tr("removal of {documents}").format(documents=_named(entries))
    return Change(name, take_out_first, put_all_back, again=take_out)


def adding(added: dict[int, str], replaced: tuple[Replaced, ...] = ()) -> Change:
    """Files have come in already: new documents, by their ids with the names of their files, and better copies of others.

    Undone, what the copies took the place of is there again, and the new documents are taken out.
    """
    name = tr("adding of {documents}") if added else tr("better copy of {documents}")
    titles = list(added.values()) or [
        each.former.taken.document.title or each.former.taken.source.name for each in replaced
    ]
    count = len(added) or len(replaced)
    named = tr("“{title}”").format(title=in_short(titles[0], _NAME)) if count == 1 else documents(count)
    came = tuple(added), replaced
    return Change(name.format(documents=named), lambda _library: came, _take_what_came_out, again=_put_what_came_back)


def restoring(entries: tuple[DocumentEntry, ...], taken: tuple[TakenOut, ...]) -> Change:
    """Documents that were taken out are in the library again."""

    def put_back_first(library: Library) -> tuple[int, ...]:
        from peelviewer import pipeline

        return put_all_back(library, pipeline.still_missing(library, taken))

    name = tr("restoring of {documents}").format(documents=_named(entries))
    return Change(name, put_back_first, take_all_out, again=put_all_back)


def _named(entries: tuple[DocumentEntry, ...]) -> str:
    one = tr("“{title}”").format(title=in_short(entries[0].title, _NAME))
    return one if len(entries) == 1 else documents(len(entries))


def _put_right(library: Library, document: int, facts: Facts, was: Facts | None = None) -> Facts:
    from peelviewer import pipeline

    return pipeline.put_facts_right(library, document, facts, was)


def _put_all_right(library: Library, ids: tuple[int, ...], common: CommonFacts) -> dict[int, Facts]:
    from peelviewer import pipeline

    return pipeline.put_common_facts_right(library, ids, common)


def _put_facts_back(library: Library, before: dict[int, Facts]) -> None:
    from peelviewer import pipeline

    pipeline.put_facts_back(library, before)


def _take_what_came_out(library: Library, came: tuple[tuple[int, ...], tuple[Replaced, ...]]) -> _Gone:
    from peelviewer import pipeline

    added, replaced = came
    # The last one first: a second copy may have taken the place of a first.
    better = tuple(pipeline.take_copy_back(library, each) for each in reversed(replaced))
    return take_all_out(library, added), better


def _put_what_came_back(library: Library, gone: _Gone) -> tuple[tuple[int, ...], tuple[Replaced, ...]]:
    from peelviewer import pipeline

    taken, better = gone
    put_back = put_all_back(library, taken)
    return put_back, tuple(pipeline.put_copy_again(library, each) for each in reversed(better))


def _take_out(library: Library, document: int) -> TakenOut:
    from peelviewer import pipeline

    return pipeline.take_out(library, document)


def take_all_out(library: Library, documents: tuple[int, ...]) -> tuple[TakenOut, ...]:
    """Remove documents; gives what `put_all_back` needs."""
    return tuple(_take_out(library, document) for document in documents)


def put_all_back(library: Library, taken: tuple[TakenOut, ...]) -> tuple[int, ...]:
    """Restore documents that were removed; gives their ids."""
    from peelviewer import pipeline

    return tuple(pipeline.put_back(library, each) for each in taken)
