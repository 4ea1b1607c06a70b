"""What the clauses of a sentence tell of how things are, in whatever words: their matter, and whether they deny or criticise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.analysis.follow_up.likeness import everyday, topic
from peelviewer.analysis.passage_context import KEPT
from peelviewer.analysis.same_matter import words_against
from peelviewer.domain.months import MONTH
from peelviewer.reference.names import find_bodies

FEWEST = 2  # words of the matter that two clauses share
_SURE = 3  # so many are enough
_PART, _MOST = 0.5, 0.65  # of the words of the shorter one; where they share the fewest
# Who says it, and when inspectors came: the rest tells how it is.
_SAID = re.compile(
    r"^[^“”\"]{0,70}?\b(?:said|says|told (?:us|members|the \w+)|replied|added|stated|explained|insisted|argued|reported)\b,?\s+(?:that\b\s*)?"
    r"|,\s+(?:he|she|they|it) (?:said|says|added|told \w+)\b",
    re.IGNORECASE,
)
_AT_INSPECTION = re.compile(
    r",?\s*\b(?:when|while|before|after|by the time|at the time of|in the (?:month|week|year) of|during)\s+(?:the|this|our|that|your|his majesty['’]s)?\s*"
    r"(?:inspect\w+|HMI\w*|fieldwork)\b(?:\s+(?:came|arrived|visited|called|looked|began|started|were\s+(?:here|with\s+us)|took\s+place|was\s+(?:made|carried\s+out)))?",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;:]\s|\s[–—-]\s|,?\s\b(?:but|although|though|while|whereas|however|despite|because|so that)\b|,\s+yet\b"
    r"|,\s+and\s+|\s\band\s+(?=(?:I|we|it|they|he|she|its|their|our|his|her|the|that|hardly|nobody|no one|many|most|some|few|all|each|every|there|this|those|these)\b)",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:should|could|would|may|might|must|ought to|will|need(?:s|ed)? to|aims?|plan(?:s|ned|ning)? to|intends?|expects?|hopes?|if|whether|unless)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"inspect|\bHMI|\breport\b|watchdog|\bimprovement\b|\baccept|\b(?:inadequate|outstanding|adequate)\b|\bgrad(?:e|ed|es|ing)\b|\bgood (?:at|in|for)\b|\b(?:proud|sorry|pleased|grateful|disappointed|thank)|\b(?:asked|asks|wondered|wanted to know)\b|\?$",
    re.IGNORECASE,
)
# What has been done since, will be done, or is told of another time.
_AT_ANOTHER_TIME = re.compile(
    rf"\b(?:by |in |until |from )?(?:{MONTH})\b|\b(?:year before|since (?:then|the|they)|by the time|(?:has|have|had) since|last (?:week|year|time)|next|20\d\d|ago|from (?:now|next)|(?:is|are) being|used to)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    rf"n['’]t\b[^.]*\bsince (?:{MONTH}|(?:19|20)\d\d)\b", re.IGNORECASE
)  # what has not been so since, is not so
_FAILS = re.compile(
    r"\b(?:still|has|have|had|yet|remains?) (?:yet )?to be\b|\bhow (?:long|slow|late|few|little)\b", re.IGNORECASE
)
_IRREGULAR = {
    "thought": "think", "taught": "teach", "met": "meet", "sent": "send", "told": "tell", "took": "take", "taken": "take",
    "held": "hold", "built": "build", "spent": "spend", "lost": "lose", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "fell": "fall", "fallen": "fall", "brought": "bring", "caught": "catch", "bought": "buy", "paid": "pay",
    "heard": "hear", "led": "lead", "felt": "feel", "understood": "understand", "chose": "choose", "chosen": "choose", "drew": "draw",
    "grew": "grow", "kept": "keep", "left": "leave", "ran": "run", "sat": "sit", "slept": "sleep", "sought": "seek", "broken": "break",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the words of its matter, and those that deny or criticise."""

    matter: frozenset[str]
    against: frozenset[str]

    @property
    def affirms(self) -> bool:
        """Whether it says that something is so, and does not deny or criticise it."""
        return not self.against


@lru_cache(maxsize=KEPT)
def clauses_told(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence that tell how something is; none where they tell wishes, grades or another time."""
    return tuple(_clauses(sentence))


def parts_of(sentence: str) -> tuple[str, ...]:
    """The clauses of a sentence as they stand, where it has several that may tell something."""
    parts = tuple(part for part in _BREAK.split(sentence) if len(topic(part)) >= FEWEST)
    return parts if parts != (sentence,) else ()


def _clauses(sentence: str) -> Iterator[Clause]:
    said = _SAID.search(sentence)
    if said and _OTHER.search(said[0]):
        return  # what inspectors said is no answer to them
    bare = _AT_INSPECTION.sub("", _SAID.sub("", sentence.strip('“”"‘’ '))).strip('“”"‘’ ,')
    for named in reversed(find_bodies(bare)):
        bare = f"{bare[: named.start]}It{bare[named.end :]}"
    for clause in _BREAK.split(bare):
        other_time = _AT_ANOTHER_TIME.search(clause) and not _STILL.search(clause)
        if other_time or _OTHER.search(clause) or _WISH.search(clause):
            continue
        words = re.sub(r"[a-z]+", lambda word: _IRREGULAR.get(word[0], word[0]), clause.lower())
        against = words_against(clause) | {word[0].lower() for word in _FAILS.finditer(clause)}
        matter = topic(re.sub(r"\d+", " ", words)) - topic(" ".join(against))
        if len(matter) >= FEWEST:
            yield Clause(matter, against)


def shared_by_opposites(one: Clause, other: Clause) -> int:
    """How many words of their matter two clauses share where one affirms what the other denies; else 0.

    What both deny in the same words makes no difference between them.
    """
    same = one.against & other.against
    if bool(one.against - same) is bool(other.against - same):
        return 0
    shared = one.matter & other.matter
    shorter = min(len(one.matter), len(other.matter))
    enough = len(shared) >= max(_SURE, _PART * shorter) or (
        len(shared) >= max(FEWEST, _MOST * shorter) and bool(shared - everyday())
    )
    return len(shared) if enough else 0
