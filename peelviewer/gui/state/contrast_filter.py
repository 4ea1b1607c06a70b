"""Which contrasts of a force the reader wants to see and to step through."""

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast


@dataclass(frozen=True, slots=True)
class ContrastFilter:
    """What passes: one kind or all, this theme's or all, the telling ones or all, and so on."""

    kind: ContrastKind | None = None
    this_theme: bool = False
    telling: bool = False
    dismissed: bool = True
    documents: bool = False  # only those of which a document of the library says a side

    def passing(self, contrasts: tuple[Contrast, ...], theme: str) -> tuple[Contrast, ...]:
        """Those that pass, in their order; one without a theme belongs to every theme."""
        return tuple(
            contrast
            for contrast in contrasts
            if (self.kind is None or contrast.kind is self.kind)
            and (not self.this_theme or contrast.theme in {theme, ""})
            and (not self.telling or contrast.is_telling)
            and (self.dismissed or not contrast.is_dismissed)
            and (not self.documents or contrast.has_documents)
        )

    def counts(
        self, contrasts: tuple[Contrast, ...], theme: str, on_book: AbstractSet[str]
    ) -> dict[ContrastKind | None, tuple[int, int]]:
        """Of each kind, and of all (None): how many are worth reading, of how many that would pass if it were chosen."""
        passing = replace(self, kind=None).passing(contrasts, theme)
        worth = worth_reading(passing, on_book)
        of_worth, of_all = (Counter(each.kind for each in found) for found in (worth, passing))
        return {None: (len(worth), len(passing))} | {kind: (of_worth[kind], of_all[kind]) for kind in ContrastKind}


def worth_reading(contrasts: tuple[Contrast, ...], on_book: AbstractSet[str]) -> tuple[Contrast, ...]:
    """Those that are not dismissed, and do not rest `on_book`, the grade book; the keys of these are given."""
    return tuple(each for each in contrasts if not each.is_dismissed and each.key not in on_book)
