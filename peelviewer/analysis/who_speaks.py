"""Who speaks in each sentence of a text: somebody named beside it, or the one whom the text spoke of last."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.people_named import Named, Somebody, named_in, people_of
from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import Passage

_QUOTED = re.compile(
    r"“[^“”]*(?:”|$)|(?<!\w)\"[^\"]*(?:\"|$)|(?<![\w’'])‘(?:[^‘’]|’(?=\w))*(?:’(?!\w)|$)|(?<![\w'])'(?=\w)(?:[^']|'(?=\w)){0,2000}'(?!\w)"
)
SAYS = (
    r"(?:said|says|told|tells|add(?:s|ed)|insist(?:s|ed)|argue[sd]|repl(?:ied|ies)|explain(?:s|ed)|commented|respond(?:s|ed)|wrote|writes|admit(?:s|ted)|"
    r"stress(?:es|ed)|confirm(?:s|ed)|claim(?:s|ed)|think(?:s)?|thought|believe[sd]?|feels?|felt|maintain(?:s|ed)|call(?:s|ed)|continue[sd]|went on|conced(?:es|ed)|"
    r"declare[sd]|remark(?:s|ed)|state[sd]|protest(?:s|ed)|complain(?:s|ed)|brand(?:s|ed)|dismiss(?:es|ed)|describe[sd])"
)
_SAYS = re.compile(rf"\b{SAYS}\b")
_ASKED = re.compile(r"\b(?<!was )(?<!were )(?:asked|ask|put (?:it|this|that) to|invited|pressed|questioned|quizzed)\b")
_WHICH = re.compile(r", (?:who|whose|which)\b[^,.;:]*(?:,|(?=[.;:]|$))")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the (?:view|opinion|eyes|words) of)\b")
_BUT = re.compile(r"[,;] (?:but|and|while|whereas|though|although|yet)\b")
_ALONE = re.compile(r"\w")
_SOMEONE = re.compile(r"^\W*(?:(?:But|And|Yet) )?[A-Z][a-z]+ [A-Z][a-z]+(?:,| [a-z]+s\b| [a-z]+ed\b)")
_BLANK = re.compile(r"“0?_*")
_BARE = re.compile(r"^\W*(?:(?:But|And|Yet) )?[A-Z][\w’'-]+ [A-Z][\w’'-]+$")
_ENDS = ".!?"
_TAIL = re.compile(
    rf"(?P<speech>[,_])[,\s]*(?:{SAYS} (?!that\b|it\b|he\b|she\b|they\b)[^_:]{{2,90}}|(?:[^_,:]{{2,60}}|[^_,:]{{2,40}}, [^_,:]{{2,60}},) {SAYS}\b(?! that\b)[^_,:]{{0,50}})\W*$"
)
_LEAD = 6  # words before it, which are no name alone: "The commissioner, Jo Doe, said no."


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a passage and whose words it gives: spoken, or as the text tells them; None where nobody is known.

    `text` is the stretch, with blanks for speech that it quotes.
    """

    passage: int
    start: int
    end: int
    text: str
    who: Somebody | None
    spoken: bool
    by_verb: bool = True  # whether a word such as "said" stands beside it


@dataclass(slots=True)
class _Spoken:
    """Whom a text spoke of last: the person whom "she" means, the body that "it" means, and who is quoted next."""

    person: Somebody | None = None
    body: Somebody | None = None
    last: Somebody | None = None
    introduced: frozenset[Speaker] = frozenset()  # the roles of those whom it introduces by name

    def note(self, who: Somebody) -> None:
        self.last = who
        if who.is_person:
            self.person = who
        else:
            self.body = who


def sayings(passages: Iterable[Passage]) -> Iterator[Said]:
    """Each sentence of a text, and each that it quotes, with who says it."""
    passages = tuple(passages)
    known = people_of(passage.text for passage in passages)
    state = _Spoken(introduced=frozenset(who.role for who in known.values()))
    for passage in passages:
        yield from _in_passage(passage, known, state)


def _in_passage(passage: Passage, known: Mapping[str, Somebody], state: _Spoken) -> Iterator[Said]:
    text = passage.text
    quotes = [match.span() for match in _QUOTED.finditer(text)]
    outside = _outside(text, quotes)
    for start, end in sentence_spans(outside):
        within = [span for span in quotes if start <= span[0] < end]
        who, by_verb = _who(outside[start:end], known, state)
        told = text[start:end]
        for opens, closes in within:
            if _is_speech(text, opens):
                speech = text[opens + 1 : closes]
                yield Said(passage.n, opens + 1, closes, speech, who, spoken=True, by_verb=by_verb)
                told = told.replace(speech, "_" * len(speech))
        if _ALONE.search(_BLANK.sub("", outside[start:end])):
            yield Said(passage.n, start, end, told, who, spoken=False, by_verb=by_verb)


def _outside(text: str, quotes: Iterable[tuple[int, int]]) -> str:
    """A text with blanks for what it quotes, in which sentences begin and end where they do with it."""
    for start, end in quotes:
        inner = text[start:end].rstrip("\"”’' ")
        stop = inner[-1:] if inner[-1:] in _ENDS else ""
        begins = "“0" if _is_speech(text, start) else "“"
        blanks = "_" * max(0, end - start - len(stop) - len(begins))
        text = f"{text[:start]}{f'{begins}{blanks}{stop}':.{end - start}}{text[end:]}"
    return text


def _is_speech(text: str, opens: int) -> bool:
    """Whether a quotation is speech, which begins like a sentence, and no term."""
    return text[opens + 1 : opens + 2].isupper() or text[opens + 1 : opens + 2] == "…"


def _who(outside: str, known: Mapping[str, Somebody], state: _Spoken) -> tuple[Somebody | None, bool]:
    """Who says what a sentence has within quotation marks or without, and whether a word such as "said" tells it."""
    sentence = _WHICH.sub(lambda match: " " * len(match[0]), outside)
    places = list(named_in(sentence, known))
    says = _SAYS.search(sentence)
    if not places and not says:
        if _SOMEONE.match(outside):
            state.note(Somebody(Speaker.OTHER, ""))
        return state.last, False
    who = _speaker(sentence, places, says, state)
    if person := next((each.who for each in places if each.who and each.who.is_person), None):
        state.person = person
    if who is not None:
        state.note(who)
    if asked := _ASKED.search(sentence):
        whom = next((each.who for each in places if each.start > asked.start() and each.who), None)
        if whom and whom.is_person:
            state.note(whom)
    return who, says is not None


def _speaker(sentence: str, places: list[Named], says: re.Match[str] | None, state: _Spoken) -> Somebody | None:
    """The one named right after "according to", at the end of the sentence, before "said" or after it; else the first named."""
    if according := _ACCORDING.search(sentence):
        behind = next((each for each in places if each.start >= according.end()), None)
        if behind:
            return _meant(behind, state)
    if says is None:
        return _meant(places[0], state)
    if (tail := _tail(sentence)) is not None:
        behind = next((each for each in places if each.start >= tail), None)
        return _meant(behind, state) if behind else _unknown(_name_beside(sentence[tail:]), state)
    *_, clause = (0, *(match.end() for match in _BUT.finditer(sentence, 0, says.start())))
    before = [each for each in places if clause <= each.start < says.start()]
    if before:
        return _meant(before[0], state)
    if re.search(r"\b[Ii]t\b", sentence[clause : says.start()]):
        return state.body
    lead = sentence[clause : says.start()].strip(" ,_")
    after = next((each for each in places if each.start >= says.end()), None)
    if not lead and after:
        return _meant(after, state)
    return _unknown(lead, state) if lead else state.last


def _unknown(words: str, state: _Spoken) -> Somebody:
    """Somebody whom a text has not introduced; a bare name is that of the one whose office alone was told right before."""
    person = state.person
    if _BARE.match(words) and person and person.of_police and person.role not in state.introduced:
        return person
    return Somebody(Speaker.OTHER, "")


def _name_beside(tail: str) -> str:
    """The words of the end of a sentence before "said", or else those behind."""
    words = (part.strip(" ,._“0") for part in _SAYS.split(tail))
    return next((part for part in words if part), "")


def _tail(sentence: str) -> int | None:
    """Where the end of a sentence begins that tells who said it: "..., said the commissioner", "..., she said"."""
    tail = _TAIL.search(sentence)
    if tail is None:
        return None
    lead = sentence[: tail.start()]
    return tail.start() if tail["speech"] == "_" or len(lead.split()) >= _LEAD else None


def _meant(place: Named, state: _Spoken) -> Somebody | None:
    return place.who or state.person
