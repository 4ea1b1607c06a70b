"""A report as one run of words in which a quotation is found: word for word, or else where most of its words stand."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from peelviewer.analysis.altered_words import AROUND, Alignment, aligned
from peelviewer.analysis.folded_words import INSERTED, Piece, places_of, words_of, written_words
from peelviewer.domain.claims import Span
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.quotations import Difference

_ASIDE = {PassageKind.FOOTNOTE, PassageKind.CAPTION}  # they may part a sentence that runs on, so they come last
_SENTENCE_ENDS = re.compile(r"[.!?•]")
_RARE = 6  # words of a quotation that say where to look
_LED = 0.2  # of the words before a quotation may differ from the report's
_WHERE = 3  # places at which to look for altered words


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quotation stands in a report's run of words, and how its words differ there."""

    start: int
    end: int
    differences: tuple[Difference, ...] = ()


class ReportText:
    """The words of a report, each with all its places."""

    def __init__(self, entry: DocumentEntry, passages: tuple[Passage, ...]) -> None:
        self.entry = entry
        self._passages = sorted(passages, key=lambda passage: passage.kind in _ASIDE)
        self._words: list[str] = []
        self._begins: list[int] = []  # of each passage, in the run of words
        for passage in self._passages:
            self._begins.append(len(self._words))
            self._words += words_of(passage.text)
        self._sentences: dict[int, set[int]] = {}  # by passage, the words before which one ends
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self._places[word].append(place)

    def word_for_word(self, pieces: tuple[Piece, ...]) -> Found | None:
        """The first place with all pieces in order; one of whole sentences is taken before others."""
        first: Found | None = None
        if any(word not in self._places for piece in pieces for word in piece.words):
            return None
        for start in self._starts(pieces[0].words):
            end: int | None = start + len(pieces[0].words)
            for piece in pieces[1:]:
                end = self._after(end, piece) if end is not None else None
            if end is None:
                continue
            found = Found(start, end)
            if self.is_whole(found, pieces):
                return found
            first = first or found
        return first

    def altered(self, pieces: tuple[Piece, ...]) -> Found | None:
        """Where most of the words of each piece stand, with those that differ; None where too few are the report's."""
        each = [self.word_for_word((piece,)) or self._nearest(piece) for piece in pieces]
        found = [place for place in each if place]
        if len(found) < len(pieces):
            return None
        longest = max(found, key=lambda place: place.end - place.start)
        return Found(longest.start, longest.end, tuple(change for place in found for change in place.differences))

    def altered_after(self, lead: Piece, quoted: Piece) -> Found | None:
        """Where a quotation stands that goes on from words which are the report's as well: the differences of the quotation alone."""
        words = Piece((*lead.words, *quoted.words), (*lead.written, *quoted.written))
        return self._nearest(words, unquoted=len(lead.words))

    def is_whole(self, found: Found, pieces: tuple[Piece, ...]) -> bool:
        """Whether `found` has whole sentences, with nothing left out but what square brackets stand for."""
        if any(piece.gap > INSERTED for piece in pieces):
            return False
        earliest = max(0, found.start - pieces[0].gap)
        return self._is_end(found.end) and any(map(self._is_end, range(earliest, found.start + 1)))

    def _is_end(self, word: int) -> bool:
        """Whether a sentence or a passage ends before a word."""
        if word == len(self._words):
            return True
        index = self._passage_at(word)
        if index not in self._sentences:
            self._sentences[index] = set(_sentence_starts(self._passages[index].text))
        return word - self._begins[index] in self._sentences[index]

    def place(self, found: Found) -> tuple[Passage, Span]:
        """The passage and span of the report's own words; of words that run on, those in the first passage."""
        index = self._passage_at(found.start)
        passage, begins = self._passages[index], self._begins[index]
        spans = places_of(passage.text)
        last = min(found.end - begins, len(spans)) - 1
        return passage, Span(passage.n, spans[found.start - begins][0], spans[last][1])

    def _starts(self, words: tuple[str, ...], first: int = 0, last: int | None = None) -> Iterator[int]:
        """Where the words stand, beginning at `first` at the earliest and at `last` at the latest."""
        offset = min(range(len(words)), key=lambda at: len(self._places.get(words[at], ())))
        places = self._places.get(words[offset], [])
        for at in range(bisect_left(places, first + offset), len(places)):
            start = places[at] - offset
            if last is not None and start > last:
                return
            if tuple(self._words[start : start + len(words)]) == words:
                yield start

    def _after(self, at: int, piece: Piece) -> int | None:
        """The end of the piece, where it comes within its gap after `at`."""
        start = next(self._starts(piece.words, at, at + piece.gap), None)
        return None if start is None else start + len(piece.words)

    def _nearest(self, piece: Piece, unquoted: int = 0) -> Found | None:
        """`unquoted`: so many words at its beginning stand before the quotation; most of them must be the report's."""
        near = [found for place in self._likely(piece.words) if (found := self._near(piece, place, unquoted))]
        return min(near, key=lambda found: (_wrong(found), found.start), default=None)

    def _likely(self, words: tuple[str, ...]) -> list[int]:
        """Where the quotation would begin, by the places of its rarest words."""
        known = [offset for offset, word in enumerate(words) if word in self._places]
        rare = sorted(known, key=lambda offset: len(self._places[words[offset]]))[:_RARE]
        votes: Counter[int] = Counter()
        for offset in rare:
            # Words left out or put in shift what follows: places close by count as one.
            votes.update({(place - offset) // AROUND for place in self._places[words[offset]]})
        return [bucket * AROUND for bucket, _ in votes.most_common(_WHERE)]

    def _near(self, piece: Piece, place: int, unquoted: int = 0) -> Found | None:
        """The words of `piece` at about `place`, if they are alike enough."""
        begin = max(0, place - AROUND)
        found = aligned(piece.words, self._words[begin : place + len(piece.words) + 2 * AROUND])
        if found is None or not _led_by_the_report(found, unquoted):
            return None
        differences = tuple(
            Difference(
                " ".join(self._written(begin + change.start, begin + change.end)),
                " ".join(piece.written[change.quoted_start : change.quoted_end]),
            )
            for change in found.changes
            if change.quoted_end > unquoted or not unquoted
        )
        return Found(begin + found.start, begin + found.end, differences)

    def _written(self, start: int, end: int) -> list[str]:
        """The words from `start` up to `end` as the report writes them."""
        words: list[str] = []
        while start + len(words) < end:
            index = self._passage_at(start + len(words))
            inner = start + len(words) - self._begins[index]
            words += written_words(self._passages[index].text)[inner : end - self._begins[index]]
        return words

    def _passage_at(self, word: int) -> int:
        return bisect_right(self._begins, word) - 1


def _led_by_the_report(found: Alignment, unquoted: int) -> bool:
    """Whether most of the words before a quotation are the report's, the last of them too."""
    wrong = [change for change in found.changes if change.quoted_start < unquoted]
    return sum(change.words for change in wrong) <= _LED * unquoted


def _sentence_starts(text: str) -> Iterator[int]:
    """Which words of a passage begin a sentence, the first among them."""
    starts = [start for start, _ in places_of(text)]
    yield 0
    for end in _SENTENCE_ENDS.finditer(text):
        yield bisect_left(starts, end.start())


def _wrong(found: Found) -> int:
    """How many words differ."""
    return sum(max(len(each.report.split()), len(each.quoted.split())) for each in found.differences)
