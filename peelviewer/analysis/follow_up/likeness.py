"""How alike two pieces of text are: by the words that say what they are about, the rare ones above all."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from peelviewer.reference.same_words import same_words

# Words that any finding has: they say nothing of what it is about.
_COMMON = frozenset(
    re.findall(
        r"[a-z]+",
        """
    a about above after again all also although always an and any are area areas as ask asked at be because
    become been before being below between both but by can cause causes check clear closed complete completed
    concern concerns consider constabulary content could did didn do does doesn done don each effective
    effectively enough ensure ensures every finding findings first for force forces found from further get gave
    give given good had has have having he her here him his how however if immediately improve improved
    improvement improvements improving in inspect inspected inspection inspections inspector inspectors into is
    isn it its itself last later less look looked made make makes making may means met might month months more
    most much must need needed needs never new next no not nothing now of off often on once one only or order
    other our out over own part people place police practice previous previously process progress properly
    published put raised recommend recommendation recommendations recommended remain remains report
    reports required review said same satisfied second see service services set should show since so some soon
    still sure system take taken takes than that the their them then there these they third this those through
    time to told too two under until up us use used uses using very was wasn way ways we well were what
    when where which while who will with within without work would year years yet you hmic hmicfrs t s january
    february march april june july august september october november december
    three four five six seven eight nine ten half several number year month week day percent per cent act acted acting
    address addressed addressing already appropriate are beyond came change changed changes come consistent consistently
    current currently date dealing deal dealt did during either especially etc few find full fully go going including
    include includes included known large least long many none particular particularly perhaps possible present quite
    rather recent recently regular regularly relevant remaining reported reporting respect same saw say says seen seem
    she small start started starting such suitable thing things think want well whether whole why worked working
    works yet
""",
    )
)
# Words of policing and fire services that most reports have: they tell little of which finding is meant.
_EVERYDAY = """
    action adequate approach arrangement assess attend available better case chief commissioner constable crime demand
    deliver force good group help identify incident inform keep lead leader level manage management member need offence
    audit officer organisation partner perpetrator plan policing prevent procedure protect public quality quick record resource
    result right risk role safe staff standard supervisor support team understand victim vulnerable provide
    develop introduce establish reduce increase receive carry decision ensure
"""
_EVERYDAY_WEIGHS = 0.5
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d{2,}")
_NOT_RESTATED = re.compile(r"\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b")
_ENDINGS = re.compile(
    r"(?:ances?|ences?|ational|ations?|ates?|ated|ating|ators?|ative|ments?|nesses|ness|ings?|ers?|ors?|ies|ied|ed|es|is|s|ly|e|y)$"
)
_SHORTEST = 3  # letters that are left of a word


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word without its ending, so that "investigate" and "investigators" agree; no more than its first letters."""
    folded = word.lower().replace("’", "'").removesuffix("'s").split("'")[0]
    for _ in range(2):
        shorter = _ENDINGS.sub("", folded)
        if len(shorter) < _SHORTEST:
            break
        folded = shorter
    if folded[-2:-1] == folded[-1:] and len(folded) > _SHORTEST:
        folded = folded[:-1]  # "mapping" and "map"
    return folded[:7]


@lru_cache(maxsize=1 << 14)
def topic(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without their endings; of words that say the same, one."""
    pattern, phrases, words = _standing_for()
    folded = _NOT_RESTATED.sub(" ", text).lower().replace("’", "'")
    folded = pattern.sub(lambda found: f" {phrases[found[0].replace('-', ' ')]} ", folded)
    stems = (stem(word) for word in _WORD.findall(folded) if word.split("'")[0] not in _COMMON)
    return frozenset(words.get(each, each) for each in stems)


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """The words that most reports have, whatever they are about."""
    return frozenset(stem(word) for word in _EVERYDAY.split())


@lru_cache(maxsize=1)
def _standing_for() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    """What finds phrases that say the same as a word; the word for each of them; and for each stem the one it stands for."""
    phrases: dict[str, str] = {}
    words: dict[str, str] = {}
    for first, *others in same_words():
        whole = first.replace(" ", "").replace("-", "")
        for each in (first, *others):
            plain = each.replace("’", "'").replace("-", " ")
            if " " in plain:
                phrases[plain] = whole
            else:
                words[stem(plain)] = stem(whole)
    longest = sorted(phrases, key=len, reverse=True)
    found = "|".join(re.escape(phrase).replace("\\ ", "[ -]") for phrase in longest)
    return re.compile(rf"\b(?:{found})(?=(?:e?s|ing|ed)?\b)"), phrases, words


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike: the share of the weight of the shorter text that both have, and of both, and how many words that are."""

    share: float
    of_both: float
    words: int
    telling: int  # of them, those that not every report has
    of_first: float = 0.0  # the share of the first text's weight that both have

    @property
    def worth(self) -> float:
        """The share, the more the more words it rests on: by which the likeness of two is compared."""
        return self.share * self.words / (self.words + 1)


class Weights:
    """What each word weighs among all findings of a body: what every one of them has weighs little."""

    def __init__(self, texts: Iterable[str], body: str = "") -> None:
        """`texts` are the findings' words; the name of their `body` tells nothing."""
        self._name = topic(body)
        topics = [topic(text) for text in texts]
        self._count = len(topics)
        self._with = Counter(word for each in topics for word in each)

    def of(self, words: Iterable[str]) -> float:
        """The weight of some words together."""
        return math.fsum(
            math.log(1 + (self._count + 1) / (1 + self._with[word])) * (_EVERYDAY_WEIGHS if word in everyday() else 1)
            for word in words
        )

    def alike(self, a: str, b: str) -> Alike:
        """How alike two texts are."""
        first, second = topic(a) - self._name, topic(b) - self._name
        shared = first & second
        if not shared:
            return Alike(0.0, 0.0, 0, 0)
        common = self.of(shared)
        one, other = self.of(first), self.of(second)
        telling = len(shared - everyday())
        return Alike(common / min(one, other), 2 * common / (one + other), len(shared), telling, common / one)
