"""Whether a report's words tell the finding that they are taken to mean from every other one: else they are only likely on it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from peelviewer.analysis.follow_up.candidates import Candidate, Match, is_apart, is_kin, of_kind, of_years, same_theme
from peelviewer.analysis.follow_up.counted import all_meant, numbers_meant
from peelviewer.analysis.follow_up.likeness import everyday, topic
from peelviewer.analysis.follow_up.ranking import that_tells
from peelviewer.analysis.follow_up.recalled_sentence import sentences_of
from peelviewer.domain.claims import Certainty, FindingKind, Recalled

_COVERED = 0.5  # of the weight of a finding's words, by which it is told even where each of them is an everyday one
_OF_ONE_WORD = 0.5  # and where neither a kind nor the theme is named, and one telling word
_EVERYDAY_WEIGHS = 0.5


def as_sure_as_told(
    matches: Sequence[Match], recalled: Recalled, published: str, among: Sequence[Candidate]
) -> tuple[Match, ...]:
    """The matches, certain only where the report's words tell the finding from all others."""
    if recalled.number is not None or numbers_meant(recalled.about, recalled.kind):
        return tuple(matches)
    if all_meant(recalled.quote, recalled.about, recalled.kind)[0]:
        return tuple(matches)
    near = of_years(recalled, published, of_kind(recalled, among))
    numbers = {match.number for match in matches}
    rivals = [each for each in near if each.number not in numbers]
    return tuple(
        match
        if not match.is_certain or _is_told(recalled, _named(match, among), rivals)
        else replace(match, certainty=Certainty.LIKELY)
        for match in matches
    )


def words_of(known: Candidate) -> frozenset[str]:
    """What a finding is about, in all forms in which it was raised."""
    return frozenset().union(*(topic(f"{each.quote} {each.title}") for each in known.findings))


def _named(match: Match, among: Sequence[Candidate]) -> Candidate:
    """The finding whose words tell that it is meant: of one that is spoken of together with its cause of concern, that."""
    known = among[match.number]
    concern = (
        each
        for each in among
        if each.documents[-1] == known.documents[-1] and each.findings[-1].number == known.findings[-1].under
    )
    return next(concern, known) if match.is_with_concern else known


def _is_told(recalled: Recalled, known: Candidate, rivals: Iterable[Candidate]) -> bool:
    """Whether no other finding is named as well: a cause of concern may be by its kind alone, but not under another theme."""
    told, own = topic(that_tells(recalled)), words_of(known)
    telling = told - everyday()
    others = [words_of(each) for each in rivals if each.number != known.number and not is_kin(known, each)]
    if weight(told & own) >= _COVERED * weight(own) and all(_is_ahead(told, own, other) for other in others):
        return True
    if recalled.kind is None and len(telling & own) == 1 and not same_theme(recalled.theme, known):
        is_topic = any(each.is_next and topic(each.text) & own for each in sentences_of(recalled.about))
        return is_topic or weight(told & own) >= _OF_ONE_WORD * weight(own)
    if not telling & own:
        return known.findings[-1].kind is FindingKind.CONCERN and not is_apart(recalled.theme, known)
    return all(telling & own - other and not _is_ahead(telling, other, own) for other in others)


def _is_ahead(told: frozenset[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what is told has more of the words of one than of those of another, apart from what both have."""
    return weight(told & own - other) > weight(told & other - own)


def weight(words: Collection[str]) -> float:
    """How much words tell together."""
    return sum(_EVERYDAY_WEIGHS if word in everyday() else 1.0 for word in words)
