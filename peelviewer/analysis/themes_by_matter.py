"""Which theme a sentence is on that names none: that of the chapter of a report where most of its words stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.findings import theme_of_aspects
from peelviewer.analysis.passage_context import ChapterThemes, Told, holds_findings, the_only, theme_named
from peelviewer.analysis.same_matter import stems_of
from peelviewer.domain.document import DocumentKind

_FEWEST = 2  # telling words that a sentence of the report shares
_SURE = 3  # shared words that say more than the name of a theme in the sentence itself


class ThemesByMatter:
    """The reports of a library by the words of their chapters; those on a force are read when it is first asked about."""

    def __init__(self, documents: Sequence[Told]) -> None:
        self._reports = [told for told in documents if told.document.kind is DocumentKind.REPORT]
        self._read: dict[str, dict[str, list[tuple[int, str]]]] = {}

    def of(self, force: str, *sentences: str) -> str:
        """The theme of the chapter that shares most words with one of these sentences, or that one of them names; else ""."""
        sure = (self._nearest(force, each, _SURE) for each in sentences)
        named = (
            theme_named(each) or theme_of_aspects(each) or self._nearest(force, each, _FEWEST) for each in sentences
        )
        return next((theme for found in (sure, named) for theme in found if theme), "")

    def _nearest(self, force: str, sentence: str, fewest: int) -> str:
        by_word = self._of_force(force)
        shared = Counter(place for stem in stems_of(sentence) for place in by_word.get(stem, ()))
        most = max(shared.values(), default=0)
        nearest = (theme for (_, theme), count in shared.items() if count == most)
        return (the_only(nearest) or "") if most >= fewest else ""

    def _of_force(self, force: str) -> dict[str, list[tuple[int, str]]]:
        """By stem, the sentences of reports that have it, each with its theme."""
        if force not in self._read:
            by_word: dict[str, list[tuple[int, str]]] = defaultdict(list)
            for number, (theme, stems) in enumerate(self._sentences(force)):
                for stem in stems:
                    by_word[stem].append((number, theme))
            self._read[force] = by_word
        return self._read[force]

    def _sentences(self, force: str) -> Iterable[tuple[str, frozenset[str]]]:
        for told in self._reports:
            if force not in told.document.forces:
                continue
            themes = ChapterThemes(told)
            for passage in told.passages:
                for start, end in sentence_spans(passage.text) if holds_findings(passage) else ():
                    if theme := themes.at(passage, start):
                        yield theme, stems_of(passage.text[start:end])
