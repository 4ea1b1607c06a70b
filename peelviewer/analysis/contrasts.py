"""Runs every kind of contrast over the evidence, and puts what they find in order."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.evidence import Evidence

_REPEATED = 0.08  # of strength, for each contrast of the same kind and theme before

Find = Callable[[Evidence], Iterable[Contrast]]


def _finders() -> tuple[Find, ...]:
    """The `find` of each module of this folder that has one: whoever adds a kind need not come here."""
    names = (each.name for each in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = (
        importlib.import_module(f"{__package__}.{name}") for name in names if f"{__package__}.{name}" != __name__
    )
    return tuple(module.find for module in modules if hasattr(module, "find"))


KINDS = _finders()


def find_contrasts(evidence: Evidence) -> tuple[Contrast, ...]:
    """All contrasts in the evidence, the most telling first; those of the grade book alone, and dismissed ones, after.

    Of several alike (one kind, force and theme) each stands further behind than its strength alone would have it: who
    reads only the beginning meets every matter. The same evidence always gives the same order.
    """
    found = {contrast.key: contrast for kind in KINDS for contrast in kind(evidence)}
    decided = [replace(contrast, decided=evidence.decided.get(key)) for key, contrast in found.items()]
    behind: Counter[tuple[str, ...]] = Counter()
    placed: list[tuple[float, Contrast]] = []
    for contrast in sorted(decided, key=lambda contrast: (*_last(contrast), -contrast.strength, contrast.key)):
        alike = (contrast.kind, contrast.force, contrast.theme)
        placed.append((contrast.strength - _REPEATED * behind[alike], contrast))
        behind[alike] += 1
    placed.sort(key=lambda place: (*_last(place[1]), -place[0], place[1].key))
    return tuple(contrast for _, contrast in placed)


def _last(contrast: Contrast) -> tuple[bool, bool]:
    """What comes after all others."""
    return contrast.is_dismissed, not contrast.has_documents
