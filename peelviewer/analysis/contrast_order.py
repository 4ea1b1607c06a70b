"""The order of contrasts: worth reading first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.corrections import Decided

_REPEATED = 0.08  # of strength, for each contrast of the same kind and theme before


def in_order(found: Iterable[Contrast], decisions: Mapping[str, Decided]) -> tuple[Contrast, ...]:
    """Contrasts with what a person has decided on them, by their keys: the most telling first.

    Those with a side that only the grade book has come after the others. Of several alike (one kind, force and theme)
    each stands further behind than its strength alone would have it: who reads only the beginning meets every matter. The
    same contrasts always have the same order.
    """
    decided = [replace(contrast, decided=decisions.get(contrast.key)) for contrast in found]
    behind: Counter[tuple[str, ...]] = Counter()
    placed: list[tuple[float, Contrast]] = []
    for contrast in sorted(decided, key=lambda contrast: (*_last(contrast), -contrast.strength, contrast.key)):
        alike = (contrast.kind, contrast.force, contrast.theme)
        placed.append((contrast.strength - _REPEATED * behind[alike], contrast))
        behind[alike] += 1
    placed.sort(key=lambda place: (*_last(place[1]), -place[0], place[1].key))
    return tuple(contrast for _, contrast in placed)


def _last(contrast: Contrast) -> tuple[bool, bool, bool]:
    """What comes after all others: what rests on the grade book, and before it what is half in it or tells least."""
    return contrast.is_dismissed, contrast.rests_on_book, contrast.half_in_book or not contrast.is_telling
