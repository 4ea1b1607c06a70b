"""What the words of a sentence tell of whether a number in it counts a grade: "good in two areas", "three were adequate"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from peelviewer.analysis.claims.count_phrases import CountPhrase, bridge, count_phrase
from peelviewer.analysis.claims.counted_words import MOST_AREAS, CountedWords, CountKind, counted_words
from peelviewer.analysis.claims.grade_mentions import GradeMention
from peelviewer.analysis.claims.word_classes import NOUNS, ClassedWord, classed_words, in_a_row

_FAR = 220  # characters between a number and a grade: farther apart they are not looked at
_LONG_ROW = 6
_MANY = 2
_START = 12  # characters
_FEW, _ALL_FORCES = 2, 44  # how many forces there are, and one more
_NO_WORDS = frozenset({"NAME", "GRADE", "NUMBER"})
_SHORT = 60  # characters of a sentence
_UNSURE = re.compile(
    r"\b(?:if|would|could|should|might|may|hop(?:e|es|ed|ing)|expect\w*|aim\w*|target\w*|want\w*|wish\w*|likely|unless|"
    r"whether|fear\w*|promis\w*|will|until|before|suggest\w*|points?\s+to)\b",
    re.IGNORECASE,
)


class CountingSentence:
    """A sentence with its grades, and the words in it that may count them."""

    def __init__(
        self, sentence: str, mentions: Sequence[GradeMention], names: Sequence[tuple[int, int]], previous: str
    ) -> None:
        self.mentions = mentions
        self.counted = counted_words(sentence, [*names, *((m.start, m.end) for m in mentions)]) if mentions else ()
        self.text = sentence
        self._names = names
        self._previous = previous

    @cached_property
    def _words(self) -> tuple[ClassedWord, ...]:
        return classed_words(self.text, self._names, [(m.start, m.end) for m in self.mentions])

    @cached_property
    def _nouns_before(self) -> str:
        """What the sentence before speaks of."""
        before = {each.what for each in classed_words(self._previous)}
        return " ".join(noun for noun in ("AREAS", "FORCES") if noun in before)

    @cached_property
    def pairs(self) -> tuple[tuple[CountedWords, GradeMention, dict[str, float]], ...]:
        """Each number with each grade near it, and what speaks for the one to count the other, or against it."""
        return tuple(
            (number, mention, dict.fromkeys(self._features(number, mention), 1.0))
            for mention in self.mentions
            for number in self.counted
            if 0 <= max(mention.start - number.end, number.start - mention.end) <= _FAR
        )

    def _features(self, number: CountedWords, mention: GradeMention) -> Iterator[str]:
        side = "before" if number.end <= mention.start else "after"
        kind, place = number.kind, f"{number.kind} {side}"
        yield place
        yield f"{_size(number.value)} {side}"
        yield f"{_size(number.value)} {mention.grade.value}"
        if (
            number.kind is not CountKind.NUMBER
            or not number.words.isalpha()
            or number.words in {"both", "pair", "trio"}
        ):
            yield f"“{number.words}” {side}"
        form = _form(mention)
        yield f"{kind}, grade {form}"
        yield f"{kind}, grades {min(len(self.mentions), 4)}"
        yield from self._between(number, mention, place)
        yield from self._others(number, mention, kind, place)
        yield from self._around(number, mention, kind, place)
        yield from self._phrase(number, mention, place)
        yield from (f"{kind}, {each}" for each in self._of_sentence)
        yield f"{place}, grade {form}, then {self._after(mention.end, 1)[0].what}"

    def _between(self, number: CountedWords, mention: GradeMention, place: str) -> Iterator[str]:
        """Of the words between the two, and of the other numbers and grades there."""
        low, high = (number.end, mention.start) if number.end <= mention.start else (mention.end, number.start)
        words = [each for each in self._words if low <= each.start and each.end <= high]
        row = in_a_row(words)
        yield f"{place}, distance {min(len(row), 12) // 2}"
        yield f"{place}, words between {min(sum(each.what == 'other' for each in words), 4)}"
        grades = min(_MANY, sum(low <= each.start and each.end <= high for each in self.mentions))
        numbers = min(_MANY, sum(low <= each.start and each.end <= high for each in self.counted if each.is_plain))
        yield f"{place}, grades between {grades}"
        yield f"{place}, numbers between {numbers}"
        yield f"{place}, grades and numbers between {grades} {numbers}"
        yield f"{place}, between {' '.join(row) if len(row) <= _LONG_ROW else 'much'}"
        yield from (f"{place}, in a row {one} {two}" for one, two in pairwise(("<", *row, ">")))
        yield from (
            f"{place.split()[1]}{' none' * (number.value == 0)}, between “{word}”" for word in {w.word for w in words}
        )

    def _phrase(self, number: CountedWords, mention: GradeMention, place: str) -> Iterator[str]:
        """Of what the number is told as, and of the words from its whole phrase to the grade."""
        phrase = self._phrases[number.start]
        before = number.end <= mention.start
        total = "total" if phrase.is_total else "of a total" if phrase.of_total else ""
        if phrase.is_total and not before:
            total = "total after"
        told = f"{phrase.told_as} {total}".strip()
        low, high = (phrase.end, mention.start) if before else (mention.end, number.start)
        row = bridge([each for each in self._words if low <= each.start and each.end <= high])
        noun = next((each.what for each in self._after(phrase.end, 3) if each.what in NOUNS), "nothing")
        grades = min(_MANY, sum(low <= each.start and each.end <= high for each in self.mentions))
        numbers = [each for each in self.counted if each.is_plain and not self._phrases[each.start].is_total]
        between = min(_MANY, sum(low <= each.start and each.end <= high for each in numbers))
        yield f"{number.kind} told as {told}"
        yield f"{place}, told as {told}"
        yield f"{place}, told as {told}, of {noun}"
        yield f"{place}, phrase of {noun}"
        yield f"{place}, phrase near {min(len(row), 12) // 2}, grades {grades}, numbers {between}"
        yield f"{place}, bridge {' '.join(row) if len(row) <= _LONG_ROW else 'much'}"
        yield from (f"{place}, bridge has {each}" for each in set(row))

    @cached_property
    def _of_sentence(self) -> tuple[str, ...]:
        """Of the whole sentence."""
        words = {each.word for each in self._words if each.what not in _NO_WORDS and each.word.isalpha()}
        return (
            f"question {self.text.rstrip().endswith('?')}",
            f"unsure {_UNSURE.search(self.text) is not None}",
            f"giving {any(each.what == 'GIVEN' for each in self._words)}",
            f"short {len(self.text) < _SHORT}",
            *(f"in sentence “{word}”" for word in sorted(words)),
        )

    @cached_property
    def _phrases(self) -> dict[int, CountPhrase]:
        return {each.start: count_phrase(self.text, each, self.counted) for each in self.counted}

    def _others(self, number: CountedWords, mention: GradeMention, kind: CountKind, place: str) -> Iterator[str]:
        """Of numbers that the grade may rather have, and of grades that the number may rather count."""
        plain = [each for each in self.counted if each.is_plain]
        left = [each for each in plain if each.end <= mention.start]
        right = [each for each in plain if each.start >= mention.end]
        yield f"{place}, numbers {min(_MANY, len(left))} {min(_MANY, len(right))}"
        before = number.end <= mention.start
        rival = (right[0] if right else None) if before else (left[-1] if left else None)
        if rival:
            low, high = (mention.end, rival.start) if before else (rival.end, mention.start)
            grades = sum(low <= each.start and each.end <= high for each in self.mentions)
            words = sum(low <= each.start and each.end <= high for each in self._words)
            yield f"{kind}, rival past {min(_MANY, grades)} grades, {min(6, words) // 2}"
        beyond = [m for m in self.mentions if (m.end <= number.start if before else m.start >= number.end)]
        yield f"{place}, grades beyond {min(_MANY, len(beyond))}"

    def _around(self, number: CountedWords, mention: GradeMention, kind: CountKind, place: str) -> Iterator[str]:
        """Of the words next to the two."""
        behind, ahead = self._after(number.end, 4), self._before(number.start, 2)
        yield f"{kind}, then “{behind[0].word}”"
        yield f"{kind}, then “{behind[0].word} {behind[1].word}”"
        yield f"{kind} after “{ahead[1].word}”"
        yield f"{kind} after “{ahead[0].word} {ahead[1].word}”"
        yield f"{kind}, then {behind[0].what}"
        yield f"{kind}, then {behind[0].what} {behind[1].what}"
        yield f"{kind}, then {behind[0].what} {behind[1].what} {behind[2].what}"
        yield f"{kind} after {ahead[1].what}"
        yield f"{kind} after {ahead[0].what} {ahead[1].what}"
        noun = next((each.what for each in behind if each.what in NOUNS), "")
        yield f"{place}, of {noun or 'nothing'}"
        if not noun:
            yield f"{kind}, of what was before {self._nouns_before}{', at the start' * (number.start < _START)}"
        yield f"{kind}{' just' * (ahead[1].word in {'only', 'just'})}"
        after, before = self._after(mention.end, 2), self._before(mention.start, 2)
        yield f"{kind}, grade, then “{after[0].word}”"
        yield f"{kind}, grade after “{before[1].word}”"
        yield f"{place}, grade, then {after[0].what}"
        yield f"{place}, grade after {before[1].what}"
        yield f"{place}, grade after {before[0].what} {before[1].what}"

    def _after(self, place: int, count: int) -> list[ClassedWord]:
        """The words after a place, with the sentence's end as one that says nothing."""
        found = [each for each in self._words if each.start >= place and each.what][:count]
        return found + [ClassedWord("$", "$", place, place)] * (count - len(found))

    def _before(self, place: int, count: int) -> list[ClassedWord]:
        found = [each for each in self._words if each.end <= place and each.what][-count:]
        return [ClassedWord("^", "^", place, place)] * (count - len(found)) + found


def _size(value: int) -> str:
    if value <= _FEW:
        return str(value)
    return "some areas" if value <= MOST_AREAS else "some forces" if value < _ALL_FORCES else "more"


def _form(mention: GradeMention) -> str:
    marks = {
        "quoted": mention.quoted,
        "capital": mention.capital,
        "plural": mention.plural,
        "same": mention.same,
        "end of scale": mention.end_of_scale,
        mention.verb: bool(mention.verb),
    }
    return ", ".join(name for name, holds in marks.items() if holds) or "plain"
