"""Wording that several parts of the page share."""

import re
from collections.abc import Iterable

from peelviewer.domain.inspection import Inspection
from peelviewer.reference import reference

_CLAUSE = re.compile(r"(?P<end>[.!?;:,][”\"’)]?|\s[–—-])(?=\s)")
_TURNING = re.compile(
    r"[\s–—,-]*(?:[“\"‘]\s*)?(?:and\s+)?(?:but|however|although|though|yet|while|whereas|except|unless|if|only|not|despite|until)\b",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"(?:^|[,;:–—-])\s*(?:(?:and|but|or)\s+)?(?:while|whilst|although|though|if|unless|because|since|when|whereas|as)\b[^.;:!?]*$",
    re.IGNORECASE,
)
_FINDS_FAULT = re.compile(
    r"\b(?:improv\w+|need(?:s|ed)? to|must|fail\w*|concerns?|disappoint\w*|weak\w*|wors[et]\w*|falls? short|inadequate|not)\b",
    re.IGNORECASE,
)
_TOO_LONG = 1.6  # times the room, from which a quotation is cut inside a clause if need be
_INSIDE_BRACKETS = re.compile(r"(?<=\() | (?=\))")
_STOP = re.compile(r"[.!?][”’\"']?(?=\s|$)")
_FEWEST_LEFT_OUT = 5  # words
_SENTENCE_ENDS = (".", "!", "?", ".”", "!”", "?”", ".’", "?’", '."', '?"')


def and_list(words: Iterable[str], *, within: bool = False) -> str:
    """As "a", "a and b", "a, b and c", each once; where there is an “and” `within` one of them, "a and b, and c"."""
    each = list(dict.fromkeys(words))
    return (", and " if within else " and ").join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else "".join(each)


def in_running_text(label: str) -> str:
    """A label within a sentence: without its capital letter."""
    return label[:1].lower() + label[1:]


def year(cycle: str | None) -> str:
    """An inspection as a reader calls it: "2015", "2018/19", and "2023" for "SOC 2023"."""
    inspection = Inspection.of(cycle or "undated")
    return inspection.year if inspection.years else inspection.id


def plural(count: int, noun: str) -> str:
    """As "1 contrast", "2 contrasts"."""
    if count == 1:
        return f"1 {noun}"
    ending = "ies" if noun.endswith("y") else "s"
    return f"{count} {noun[:-1] if ending == 'ies' else noun}{ending}"


def body(force: str) -> str:
    """What a force is called in running text, after its name has been given."""
    last = force.rsplit(" ", 1)[-1].lower()
    return f"the {last}" if last in {"constabulary", "service"} else "the force"


def place(force: str) -> str:
    """A force's short name: "Norfolk"; units keep theirs."""
    known = reference().force(force)
    if known is None:
        unit = reference().unit_of(force)
        return unit.id.upper() if unit and unit.name == force else force
    for word in (" Constabulary", " Police Service", " Police"):
        if force.endswith(word):
            return force.removesuffix(word)
    return force


def without_gaps(words: str) -> str:
    """Words with single spaces between them, and none within brackets: a saved page has "( good)"."""
    return _INSIDE_BRACKETS.sub("", " ".join(words.split()))


def trimmed(words: str, limit: int) -> str:
    """A quotation of about `limit` characters: whole clauses, never one whose sense the next would turn.

    No fewer than five words are left out: so little has room.
    """
    if len(words) <= limit:
        return words
    ends = [match.end("end") for match in _CLAUSE.finditer(words) if _may_end(words, match.end("end"))]
    within = [end for end in ends if limit // 2 < end <= limit]
    within = [end for end in within if words[:end].endswith(_SENTENCE_ENDS)] or within
    beyond = [end for end in (*ends, len(words)) if limit < end <= _TOO_LONG * limit]
    if not within and not beyond:
        return shortened(words, limit)
    kept = max(within, default=0) or min(beyond)
    if len(words[kept:].split()) < _FEWEST_LEFT_OUT:
        return words
    shown = words[:kept].rstrip(" ,;:–-")
    return f"{shown} …" if shown.endswith(_SENTENCE_ENDS) else f"{shown}…"


def _may_end(words: str, at: int) -> bool:
    """Whether a quotation may end here: what follows does not turn it, and no clause waits for the one that follows."""
    before = words[:at].rstrip(" ,")
    if _TURNING.match(words[at:]):
        return False
    return before.endswith(_SENTENCE_ENDS) or not (_HANGING.search(before) or _hides_fault(words, at))


def _hides_fault(words: str, at: int) -> bool:
    """Whether the rest of a sentence finds fault, and what is kept of it does not: "celebrate what went well, and look at what must improve"."""
    end = next((match.end() for match in _STOP.finditer(words, at)), len(words))
    begin = max((match.end() for match in _STOP.finditer(words, 0, at)), default=0)
    return bool(_FINDS_FAULT.search(words[at:end])) and not _FINDS_FAULT.search(words[begin:at])


def shortened(text: str, limit: int) -> str:
    """No longer than `limit`, cut between words, with an ellipsis where words were left off."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return f"{(cut[:space] if space > limit // 2 else cut).rstrip(' ,;:–-')}…"
