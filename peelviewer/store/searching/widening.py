"""Other ways to say what was typed: inflections, spellings, acronyms, names of forces, and words spelt right.

Each word of a query becomes a group of ways to say it; a passage answers the word where one of the ways stands in it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from peelviewer.domain.words import Way
from peelviewer.reference import reference
from peelviewer.reference.search_words import search_words
from peelviewer.store.searching.language import Loose, quoted
from peelviewer.store.searching.vocabulary import Vocabulary, root

# Gives the word that a misspelt one most likely stands for, of words with the number of their passages; None spells
# nothing right, and then the words need not be looked through.
Closest = Callable[[str, Sequence[tuple[str, int]]], str | None] | None

_FORM, _SAME, _ACRONYM, _SPELT, _BEGUN = 0.92, 0.6, 0.85, 0.8, 0.75  # how well each way answers
_LONGEST_NAME = 6  # words
_SHORTEST_PART = 3  # letters of a word that is written apart
_AWAY = 3  # letters that a misspelt word may have more or less


@dataclass(frozen=True, slots=True)
class Group:
    """A word of a query, with the ways to say it that the library knows; none where it has no such word.

    `force` is the name of the body that it names: then documents about it answer too.
    """

    typed: str
    ways: tuple[Way, ...]
    force: str = ""

    @property
    def expression(self) -> str:
        """The group as the index is asked for it."""
        return " OR ".join(dict.fromkeys(quoted(way.words, prefix=way.prefix) for way in self.ways))


@dataclass(frozen=True, slots=True)
class Widened:
    """The groups of a query, the words that the library does not have, and those that were spelt right."""

    groups: tuple[Group, ...]
    missing: tuple[str, ...]
    respelt: tuple[tuple[str, str], ...]


def widened(loose: Sequence[Loose], vocabulary: Vocabulary, closest: Closest) -> Widened:
    """The ways to say each word that was typed. Stop words go, unless nothing else is there."""
    words = search_words()
    content = [part for part in loose if not set(part.words) <= words.stop_words or part.unfinished] or list(loose)
    groups: list[Group] = []
    respelt: list[tuple[str, str]] = []
    for name, parts in _named(content):
        if name:
            groups.append(_of_force(name, parts))
            continue
        of_parts = [_of_word(part, vocabulary) for part in parts]
        for number, (part, group) in enumerate(zip(parts, of_parts, strict=True)):
            if not group.ways and (meant := _meant(part, vocabulary, closest)):
                ways = tuple(replace(way, weight=_SPELT * way.weight) for way in _forms(meant, vocabulary))
                of_parts[number] = replace(group, ways=ways)
                respelt.append((part.typed, meant))
        groups += _said_shorter(_written_together(of_parts, parts, vocabulary), parts, vocabulary)
    found = tuple(group for group in groups if group.ways)
    return Widened(found, tuple(group.typed for group in groups if not group.ways), tuple(respelt))


def _named(parts: Sequence[Loose]) -> Iterator[tuple[str, list[Loose]]]:
    """The parts in stretches: those that name a force, with its name, and those between."""
    marked: list[tuple[str, int, Loose]] = []
    number = 0
    while number < len(parts):
        length, name = _force_at(parts, number)
        marked += [(name, number if name else -1, part) for part in parts[number : number + length]]
        number += length
    for (name, _), stretch in groupby(marked, lambda each: each[:2]):
        yield name, [part for _, _, part in stretch]


def _force_at(parts: Sequence[Loose], number: int) -> tuple[int, str]:
    """How many parts name a force here, and its name; of no name, one."""
    for length in range(min(_LONGEST_NAME, len(parts) - number), 0, -1):
        these = parts[number : number + length]
        if any(part.unfinished for part in these):
            continue
        called = " ".join(" ".join(part.words) for part in these)
        name = reference().body_called(called)
        if name:
            following = parts[number + length] if number + length < len(parts) else None
            more = following is not None and following.words[0] in search_words().force_words
            return length + more, name
    return 1, ""


def _of_force(name: str, parts: Sequence[Loose]) -> Group:
    typed = tuple(word for part in parts for word in part.words)
    ways = {typed: 1.0}
    for alias in reference().names_of(name):
        words = tuple(alias)
        if not any(" ".join(known) in " ".join(words) for known in ways):
            ways[words] = _FORM
    place = tuple(word for word in typed if word not in search_words().force_words)
    if place:
        ways.setdefault(place, _FORM)
    return Group(
        " ".join(part.typed for part in parts), tuple(Way(words, weight) for words, weight in ways.items()), name
    )


def _of_word(part: Loose, vocabulary: Vocabulary) -> Group:
    """The ways to say one part, of those that the library has."""
    if part.unfinished:
        *whole, begun = part.words
        ways = [Way((*whole, word), 1.0 if word == begun else _BEGUN) for word in vocabulary.beginning_with(begun)]
        return Group(part.typed, tuple(ways))
    if len(part.words) > 1:  # "anti-social": as it is, or written as one word
        if all(map(vocabulary.count, part.words)):
            phrases = [
                Way(part.words),
                *(Way((*part.words[:-1], form), _FORM) for form in vocabulary.forms(part.words[-1])),
            ]
        else:
            phrases = []
        return Group(part.typed, (*phrases, *_forms("".join(part.words), vocabulary, _FORM)))
    (word,) = part.words
    return Group(part.typed, (*_forms(word, vocabulary), *_longer(word, vocabulary), *_apart(word, vocabulary)))


def _forms(word: str, vocabulary: Vocabulary, weight: float = 1.0) -> list[Way]:
    """A word, where the library has it, its inflections and spellings, and those that say the same."""
    held = [Way((word,), weight)] if vocabulary.count(word) else []
    forms = [Way((form,), weight * _FORM) for form in vocabulary.forms(word) if form != word]
    same = sorted(search_words().says_the_same(word))
    return [*held, *forms, *(Way((other,), weight * _SAME) for other in same if vocabulary.count(other))]


def _longer(word: str, vocabulary: Vocabulary) -> Iterator[Way]:
    """What an acronym is short for, and its plural."""
    known = search_words().acronyms
    short = word if word in known else word.removesuffix("s")
    for form in known.get(short, ()):
        if all(vocabulary.forms(each) for each in form):
            yield from (Way((*form[:-1], last), _ACRONYM) for last in vocabulary.forms(form[-1]))
    if short in known:
        yield from (Way((other,), _FORM) for other in (short, f"{short}s") if other != word and vocabulary.count(other))


def _apart(word: str, vocabulary: Vocabulary) -> Iterator[Way]:
    """A word written as two: "antisocial" as "anti-social"."""
    for beginning in search_words().joined:
        rest = word.removeprefix(beginning)
        if rest != word and len(rest) >= _SHORTEST_PART and vocabulary.count(beginning):
            yield from (Way((beginning, form), _FORM) for form in vocabulary.forms(rest))


def _written_together(groups: list[Group], parts: Sequence[Loose], vocabulary: Vocabulary) -> list[Group]:
    """Two words of a query as one, where the library has that: "cyber crime" as "cybercrime"."""
    for number in range(len(parts) - 1):
        if len(parts[number].words) == len(parts[number + 1].words) == 1:
            together = _forms(parts[number].words[0] + parts[number + 1].words[0], vocabulary, _FORM)
            for each in (number, number + 1):
                groups[each] = replace(groups[each], ways=(*groups[each].ways, *together))
    return groups


def _said_shorter(groups: list[Group], parts: Sequence[Loose], vocabulary: Vocabulary) -> list[Group]:
    """The acronym of words of a query answers each of them: "organised crime groups" as "OCGs"."""
    roots = [root(word) for part in parts for word in part.words]
    owners = [number for number, part in enumerate(parts) for _ in part.words]
    for short, form in search_words().longest:
        wanted = [root(word) for word in form if word not in search_words().stop_words]
        for start in range(len(roots) - len(wanted) + 1):
            if len(wanted) > 1 and roots[start : start + len(wanted)] == wanted:
                ways = tuple(Way((each,), _ACRONYM) for each in (short, f"{short}s") if vocabulary.count(each))
                for owner in set(owners[start : start + len(wanted)]):
                    groups[owner] = replace(groups[owner], ways=(*groups[owner].ways, *ways))
    return groups


def _meant(part: Loose, vocabulary: Vocabulary, closest: Closest) -> str | None:
    """The word of the library that a misspelt one stands for."""
    if closest is None or len(part.words) > 1 or part.unfinished or any(letter.isdigit() for letter in part.words[0]):
        return None
    return closest(part.words[0], vocabulary.about_as_long(part.words[0], _AWAY))
