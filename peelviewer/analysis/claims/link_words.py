"""Words that only join: what is left of a stretch of text without them tells whether its ends belong together."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[\w%£&]+(?:[’'-]\w+)*")
_JOINING = frozenset(
    _WORD.findall("""
    counts fronts constabulary a an the its their his her our your this that these those such each every both all any some and or nor but
    & as well also too plus along together with including includes include included namely of to at in for on
    over by from across under around about regarding concerning within through it they we he she us me them
    him who which whom whose what how where when there itself themselves is are was were be been being am has
    have had having do does did way ways terms respect regards regard relation relating relates comes came
    matter matters context case area areas category categories question questions theme themes strand strands
    aspect aspects element elements subject subjects part parts field fields section sections heading headings
    pillar pillars measure measures main key core grade grades graded grading gradings rating ratings rate
    rated rates rank ranked ranking mark marked marks marking judge judged judges judging judgement judgements
    judgment judgments assess assessed assesses assessing assessment deem deemed deems class classed
    classified categorised scored score scores verdict verdicts found find finds finding label labelled
    branded considered described declared named called listed put placed set given giving gives gave award
    awarded awards received receives receive got gets getting earned earns gained achieved achieves secured
    handed won collected picked scooped landed attained come out emerged stands stood seen it’s it's they're
    they’re that’s that's what’s what's we’re we're there’s there's inspected tested examined looked visited
    assessed judged said says say saying state states find think thinks thought believe believes told tells
    noted reports reported report added concluded concludes force forces constabulary constabularies police
    policing service services unit officers officer team teams staff inspectors inspector inspectorate hmic
    hmicfrs watchdog his her majesty majesty's majesty’s hmi overall only just still again now also currently
    once more remain remains remained staying stay stays stayed continue continues likewise similarly
    similarly equally same respectively then however therefore while meanwhile though although whereas first
    second third time year round latest new recent previous last following follows follow below above another
    other others further two three four five six seven eight nine ten eleven one more good's well-being very itself
    done does doing work performance performs performing job efforts effort ability approach response handling
    up down slightly even particularly especially mainly best poor overall general generally whole namely i.e
    e.g eg ie vs today yesterday recently his majesty’s majesty's constabulary fire rescue services
    """)
)
_INSPECTORATE = re.compile(
    r"Constabulary (?:and|&) (?:of )?(?:the )?Fire (?:and|&) Rescue Services?|HMICFRS", re.IGNORECASE
)
_NUMBER = re.compile(r"x\d|\d{1,2}|20\d\d(?:[/–-]\d\d)?|20\d\d")


def is_joining(word: str) -> bool:
    """Whether a word, in small letters, only joins others."""
    return word in _JOINING


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with the characters of `spans` as spaces: places stay where they are."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        parts += [text[at : max(at, start)], " " * (end - max(at, start))]
        at = end
    return "".join([*parts, text[at:]])


def content_words(text: str, *, most: int = 400) -> int:
    """How many words of `text` say something of their own; of a long text, as many as its first `most` characters have."""
    return sum(word.lower() not in _JOINING and _NUMBER.fullmatch(word) is None for word in _WORD.findall(text[:most]))


def without_inspectorate(text: str) -> str:
    """`text` with the inspectorate’s name blanked, places kept: its "Fire" and "Services" are not those inspected."""
    return _INSPECTORATE.sub(lambda match: " " * len(match[0]), text)
