"""The parts of a response that likely answer a finding without having its words: every finding is set beside every statement.

How much each sign says stands in `data/answer_weights.csv`; `tests/learn_answers.py` learns it from chains of reports.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from peelviewer.analysis.follow_up.histories import time_of
from peelviewer.analysis.follow_up.learned_odds import odds
from peelviewer.analysis.follow_up.link_odds import BY_CHANCE, signs_of_statement
from peelviewer.analysis.follow_up.spoken_of import are_kin, matter_of
from peelviewer.analysis.follow_up.statements import Statement, Statements
from peelviewer.domain.claims import FindingKind
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry
from peelviewer.domain.follow_up import History

LIKELY = 0.45  # how likely a statement answers a finding must be for a reader to be shown it
_WEIGHTS = "answer_weights.csv"
_WORTH = 1.2  # of a statement that tells where in the response the other findings are answered
_MOST = 5.0  # statements for each finding, where more say no more
_SENTENCE = 12  # words of a line that need not end as a sentence does


@dataclass(frozen=True, slots=True)
class _Best:
    """The statement that answers a finding best, and how well: less where it fits another finding better."""

    number: int
    ahead: float
    worth: float


@dataclass(frozen=True, slots=True)
class Place:
    """The statement of a response that answers a finding best, and what speaks for its doing so."""

    history: History
    statement: Statement
    signs: Mapping[str, float]


def likely_answers(
    entry: DocumentEntry, passages: Sequence[Passage], among: Sequence[History], answered: Collection[str]
) -> Iterator[tuple[str, Statement]]:
    """The keys of findings with the statements of a response that likely answer them; not of those `answered` already."""
    for place in places(entry, passages, among, answered):
        if odds(place.signs, _WEIGHTS) >= LIKELY:
            yield place.history.key, place.statement


def places(
    entry: DocumentEntry, passages: Sequence[Passage], among: Sequence[History], answered: Collection[str]
) -> Iterator[Place]:
    """Each finding that is not `answered` yet, with the statement of a response that answers it best."""
    statements = Statements(entry, [each for each in passages if _says_something(each)], headed=True)
    newest = max((time_of(each.latest.document) for each in among), default=None)
    best = dict(_best(among, statements))
    share = sum(each.key in answered for each in among) / (len(among) or 1)
    asked = sum(time_of(each.latest.document) == newest for each in among)
    of_response = {
        "article": float(entry.kind is DocumentKind.NEWS),
        "share answered": share,
        "statements for each finding": min(_MOST, len(statements.all) / (asked or 1)),
    }
    for history in among:
        found = best.get(history.key)
        if found is None or history.key in answered:
            continue
        matter, kind = matter_of(history), history.latest.finding.kind
        signs = signs_of_statement(found.number, matter, statements, found.ahead)
        del signs[BY_CHANCE]  # what it is worth holds that
        signs |= of_response | {
            "worth": found.worth,
            "of the newest report": float(time_of(history.latest.document) == newest),
            "its kin is answered": float(
                any(each.key in answered and are_kin(each.raised, history.raised) for each in among)
            ),
            "in order": _in_order(history, among, best, answered),
            "a cause of concern": float(kind is FindingKind.CONCERN),
            "a recommendation": float(kind is FindingKind.RECOMMENDATION),
        }
        yield Place(history, statements.telling(found.number, matter), signs)


def _best(among: Sequence[History], statements: Statements) -> Iterator[tuple[str, _Best]]:
    scores = {each.key: dict(statements.scored(matter_of(each))) for each in among}
    for history in among:
        apart = [scores[each.key] for each in among if each is not history and not are_kin(each.raised, history.raised)]
        ahead = {
            number: score - max((each.get(number, 0.0) for each in apart), default=0.0)
            for number, score in scores[history.key].items()
        }
        worth = {number: score + min(0.0, ahead[number]) for number, score in scores[history.key].items()}
        if worth:
            number = max(worth, key=worth.__getitem__)
            yield history.key, _Best(number, ahead[number], worth[number] - statements.by_chance)


def _in_order(
    history: History, among: Sequence[History], best: Mapping[str, _Best], answered: Collection[str]
) -> float:
    """How far the statements on the findings of a report stand in its order: 1 where this one does beside all others, -1 beside none."""
    finding, at = history.latest.finding, best[history.key].number
    told = [
        (each.latest.finding.number < finding.number) == (best[each.key].number < at)
        for each in among
        if each is not history
        and each.latest.document.id == history.latest.document.id
        and each.key in best
        and best[each.key].number != at
        and (each.key in answered or best[each.key].worth >= _WORTH)
    ]
    return 2 * sum(told) / len(told) - 1 if told else 0.0


def _says_something(passage: Passage) -> bool:
    """Whether a passage is more than a line at the head of a letter."""
    whole = passage.kind in {PassageKind.TABLE, PassageKind.LIST_ITEM} or passage.text.rstrip().endswith(
        (".", "!", "?")
    )
    return whole or len(passage.text.split()) >= _SENTENCE
