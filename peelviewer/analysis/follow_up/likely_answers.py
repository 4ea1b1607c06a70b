"""The parts of a response that likely answer a finding without having its words: every finding is set beside every statement."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from peelviewer.analysis.follow_up.histories import time_of
from peelviewer.analysis.follow_up.spoken_of import are_kin, matter_of
from peelviewer.analysis.follow_up.statements import Statement, Statements
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import History

# Of the score of a statement; chosen on five rounds of chains together.
_ENOUGH = 1.9
_OF_NEWEST = 1.1  # what it adds that the report is the last one
_OTHERS = 1.0  # what it takes away by how much better a statement fits another finding
_KIN = 0.6  # what it adds that the cause of concern, or another recommendation to it, is answered
_IN_AN_ARTICLE = 0.7  # what an article needs more, since most of it is about other things
_SENTENCE = 12  # words of a line that need not end as a sentence does


@dataclass(frozen=True, slots=True)
class _Best:
    """The statement that answers a finding best."""

    history: History
    number: int
    worth: float


def likely_answers(
    entry: DocumentEntry, passages: Sequence[Passage], among: Sequence[History], answered: Collection[str]
) -> Iterator[tuple[str, Statement]]:
    """The keys of findings with the statements of a response that likely answer them; not of those `answered` already."""
    statements = Statements(entry, [each for each in passages if _says_something(each)], headed=True)
    newest = max((time_of(each.latest.document) for each in among), default=None)
    scores = {each.key: dict(statements.scored(matter_of(each))) for each in among}
    found: list[_Best] = []
    for history in among:
        apart = [scores[each.key] for each in among if each is not history and not are_kin(each.raised, history.raised)]
        worth = {
            number: score + _OTHERS * min(0.0, score - max((each.get(number, 0.0) for each in apart), default=0.0))
            for number, score in scores[history.key].items()
        }
        best = max(worth, key=worth.__getitem__, default=None)
        if best is not None and history.key not in answered:
            bonus = _OF_NEWEST if time_of(history.latest.document) == newest else 0.0
            found.append(_Best(history, best, worth[best] + bonus - statements.by_chance))
    enough = _ENOUGH + _IN_AN_ARTICLE * (entry.kind is DocumentKind.NEWS)
    taken = {*answered, *(each.history.key for each in found if each.worth >= enough)}
    for each in found:
        kin = any(other.key in taken and are_kin(other.raised, each.history.raised) for other in among)
        if each.worth + _KIN * kin >= enough:
            yield each.history.key, statements.telling(each.number, matter_of(each.history))


def _says_something(passage: Passage) -> bool:
    """Whether a passage is more than a line at the head of a letter."""
    whole = passage.kind in {PassageKind.TABLE, PassageKind.LIST_ITEM} or passage.text.rstrip().endswith(
        (".", "!", "?")
    )
    return whole or len(passage.text.split()) >= _SENTENCE
