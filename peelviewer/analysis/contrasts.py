"""Runs every kind of contrast over the evidence, and puts what they find in order."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from peelviewer.analysis import manual_contrasts
from peelviewer.analysis.whole_sentences import quotable
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.corrections import Decided
from peelviewer.domain.evidence import Evidence

_REPEATED = 0.08  # of strength, for each contrast of the same kind and theme before

Find = Callable[[Evidence], Iterable[Contrast]]


def _finders() -> tuple[tuple[Find, ...], tuple[Find, ...]]:
    """The `find` of each module of this folder that has one: whoever adds a kind need not come here.

    Those apart that say ALL_FORCES: they rest on what is known of all forces, and not on the documents on one.
    """
    names = (each.name for each in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = (
        importlib.import_module(f"{__package__}.{name}") for name in names if f"{__package__}.{name}" != __name__
    )
    finders = [module for module in modules if hasattr(module, "find") and module is not manual_contrasts]
    beside = [module for module in finders if getattr(module, "ALL_FORCES", False)]
    return tuple(module.find for module in finders if module not in beside), tuple(module.find for module in beside)


IN_DOCUMENTS, BESIDE_OTHERS = _finders()


def find_contrasts(evidence: Evidence) -> tuple[Contrast, ...]:
    """All contrasts in the evidence, in their order."""
    return in_order((*in_documents(evidence), *beside_others(evidence), *added(evidence)), evidence.decided)


def in_documents(evidence: Evidence) -> tuple[Contrast, ...]:
    """The contrasts of those kinds that the documents on a force, and what is known of its region, are enough for."""
    return _found(IN_DOCUMENTS, evidence)


def beside_others(evidence: Evidence) -> tuple[Contrast, ...]:
    """The contrasts of those kinds that rest on what is known of all forces; no text is read for them."""
    return _found(BESIDE_OTHERS, evidence)


def added(evidence: Evidence) -> tuple[Contrast, ...]:
    """The contrasts that a person has added."""
    return _found((manual_contrasts.find,), evidence)


def _found(kinds: Iterable[Find], evidence: Evidence) -> tuple[Contrast, ...]:
    certain = tuple(each for each in evidence.statements if each.is_certain_by_words)
    likely = tuple(each for each in evidence.statements if not each.is_certain_by_words)
    sure = replace(evidence, statements=certain, likely=likely)
    found = _each_once(contrast for kind in kinds for contrast in kind(sure))
    return tuple(quotable(contrast, evidence.passages) for contrast in found)


def in_order(found: Iterable[Contrast], decisions: Mapping[str, Decided]) -> tuple[Contrast, ...]:
    """Contrasts with what a person has decided on them, by their keys: the most telling first.

    Those with a side that only the grade book has come after the others. Of several alike (one kind, force and theme)
    each stands further behind than its strength alone would have it: who reads only the beginning meets every matter. The
    same contrasts always have the same order.
    """
    once: dict[str, Contrast] = {}
    for contrast in sorted(found, key=lambda contrast: -contrast.strength):  # told by a text, and known of its peers
        known = once.get(contrast.key)
        once[contrast.key] = contrast if known is None else _joined(known, contrast)
    decided = [replace(contrast, decided=decisions.get(contrast.key)) for contrast in once.values()]
    behind: Counter[tuple[str, ...]] = Counter()
    placed: list[tuple[float, Contrast]] = []
    for contrast in sorted(decided, key=lambda contrast: (*_last(contrast), -contrast.strength, contrast.key)):
        alike = (contrast.kind, contrast.force, contrast.theme)
        placed.append((contrast.strength - _REPEATED * behind[alike], contrast))
        behind[alike] += 1
    placed.sort(key=lambda place: (*_last(place[1]), -place[0], place[1].key))
    return tuple(contrast for _, contrast in placed)


def _each_once(contrasts: Iterable[Contrast]) -> list[Contrast]:
    """Contrasts found twice are one: with the sources of both, or, where the sources are the same too, the stronger."""
    by_key: dict[str, Contrast] = {}
    for contrast in contrasts:
        known = by_key.get(contrast.key)
        by_key[contrast.key] = contrast if known is None else _joined(known, contrast)
    by_source: dict[object, Contrast] = {}
    for contrast in sorted(by_key.values(), key=lambda contrast: (-contrast.strength, contrast.key)):
        words = tuple(
            frozenset((each.document.id, each.span) for each in side.words) for side in (contrast.a, contrast.b)
        )
        about = (contrast.kind, contrast.force, words) if all(words) and contrast.added is None else contrast.key
        by_source.setdefault(about, contrast)
    return list(by_source.values())


def _joined(known: Contrast, other: Contrast) -> Contrast:
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
