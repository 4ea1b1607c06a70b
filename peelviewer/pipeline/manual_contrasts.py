"""Contrasts that a person adds: kept by their words, and found again in the evidence on a force."""

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.corrections import AddedContrast, AnchoredWords
from peelviewer.domain.evidence import Evidence, PlacedContrast, PlacedWords
from peelviewer.pipeline.annotations import Place, anchored
from peelviewer.store import Library


def add_contrast(
    library: Library, force: str, theme: str, kind: ContrastKind, a: Place, b: Place, reason: str = ""
) -> int:
    """Set words of a document against other words; gives the number that `remove_contrast` needs."""
    return library.added.add(
        force, theme, kind, reason, AnchoredWords(*anchored(library, a)), AnchoredWords(*anchored(library, b))
    )


def remove_contrast(library: Library, number: int) -> AddedContrast:
    """Remove a contrast that was added; gives what `put_back_contrast` needs."""
    return library.added.remove(number)


def put_back_contrast(library: Library, added: AddedContrast) -> None:
    """Restore a contrast that was removed."""
    library.added.put_back(added)


def placed(library: Library, known: Evidence) -> tuple[PlacedContrast, ...]:
    """The contrasts added for the force that is asked about, each with the place of its words now."""
    return tuple(
        PlacedContrast(each, _placed(library, known, each.a), _placed(library, known, each.b))
        for each in library.added.all()
        if known.force in {None, each.force}
    )


def _placed(library: Library, known: Evidence, words: AnchoredWords) -> PlacedWords | None:
    document = library.held(words.sha256)
    if document is None:
        return None
    is_known = document in known.passages  # else it is a document of other forces
    passages = known.passages[document] if is_known else library.document(document).passages
    span = words.anchor.place(passages)
    if span is None:
        return None
    stated = known.statements if is_known else library.statements(document=document)
    around = tuple(
        each
        for each in stated
        if each.document and each.document.id == document and each.span and each.span.passage == span.passage
    )
    passage = next(passage for passage in passages if passage.n == span.passage)
    return PlacedWords(library.entry(document), passage, span, around)
