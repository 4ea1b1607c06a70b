"""The order of contrasts: worth reading first, and each once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.corrections import Decided

_REPEATED = 0.08  # of strength, for each contrast of the same kind and theme before


def in_order(found: Iterable[Contrast], decisions: Mapping[str, Decided]) -> tuple[Contrast, ...]:
    """Contrasts with what a person has decided on them, by their keys: the most telling first.

    Those with a side that only the grade book has come after the others. Of several alike (one kind, force and theme)
    each stands further behind than its strength alone would have it: who reads only the beginning meets every matter. The
    same contrasts always have the same order.
    """
    once: dict[str, Contrast] = {}
    # One may be told by a text, and found among peers too.
    for contrast in sorted(found, key=lambda contrast: -contrast.strength):
        known = once.get(contrast.key)
        once[contrast.key] = contrast if known is None else joined(known, contrast)
    decided = [replace(contrast, decided=decisions.get(contrast.key)) for contrast in once.values()]
    behind: Counter[tuple[str, ...]] = Counter()
    placed: list[tuple[float, Contrast]] = []
    for contrast in sorted(decided, key=lambda contrast: (*_last(contrast), -contrast.strength, contrast.key)):
        alike = (contrast.kind, contrast.force, contrast.theme)
        placed.append((contrast.strength - _REPEATED * behind[alike], contrast))
        behind[alike] += 1
    placed.sort(key=lambda place: (*_last(place[1]), -place[0], place[1].key))
    return tuple(contrast for _, contrast in placed)


def joined(known: Contrast, other: Contrast) -> Contrast:
    """One contrast with the sources of both."""
    return replace(known, a=_both(known.a, other.a), b=_both(known.b, other.b))


def _both(side: Side, other: Side) -> Side:
    """A side with the sources of both: of a document one is enough, where it does not say more in other words."""
    held = {each.document for each in side.statements} | {each.document for each in side.words}
    quoted = {each.document: each.quote for each in side.statements} | {
        each.document: each.quote for each in side.words
    }
    return replace(
        side,
        statements=(*side.statements, *(each for each in other.statements if each.document not in held)),
        words=(*side.words, *(each for each in other.words if each.quote not in quoted.get(each.document, ""))),
    )


def _last(contrast: Contrast) -> tuple[bool, bool, bool]:
    """What comes after all others: what rests on the grade book, and before it what is half in it or tells least."""
    return contrast.is_dismissed, contrast.rests_on_book, contrast.half_in_book or not contrast.is_telling
