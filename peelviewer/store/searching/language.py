"""The search language. Whatever is typed is understood; nothing raises.

Words need not all stand in a passage. "phrases", +words, -words, beginnings*, a NEAR b, OR and NOT are strict. Fields ask
for claims or findings, or keep what is found: see `fields`.
"""

import re
from dataclasses import dataclass, field

from peelviewer.domain.search import Chip
from peelviewer.domain.words import Way, folded_words
from peelviewer.reference.search_words import Cue, search_words
from peelviewer.store.searching.fields import FIELDS, Filter, for_findings, understood

_TOKEN = re.compile(
    r'(?P<not>-(?=[\w"“]))?(?P<must>\+(?=[\w"“]))?'
    r'(?:(?P<field>[A-Za-z]+):(?P<value>[“"][^”"]*(?:[”"]|$)|\S*)'
    r'|[“"](?P<phrase>[^”"]*)(?P<closed>[”"]|$)|NEAR\((?P<near>[^)]*)\)?|(?P<word>[^\s"“”()]+))'
)
_NEAR = 10  # words between, at most
_MOST = 24  # parts of a query that are asked for: nobody types more, and the index has a limit


@dataclass(frozen=True, slots=True)
class Loose:
    """A word that need not be there; "anti-social" is two. `unfinished`: it may go on."""

    words: tuple[str, ...]
    typed: str
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Strict:
    """What must be there, or must not: as the index is asked, and as a reader sees it."""

    expression: str
    ways: tuple[Way, ...]
    typed: str


@dataclass(slots=True)
class Query:
    """A query as understood, and how to say it."""

    loose: list[Loose] = field(default_factory=list)
    strict: list[Strict] = field(default_factory=list)
    excluded: list[Strict] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)

    @property
    def has_words(self) -> bool:
        """Whether a passage is asked for by what stands in it."""
        return bool(self.loose or self.strict)


def quoted(words: tuple[str, ...], *, prefix: bool = False) -> str:
    """Words as the index is asked for them, one after the other."""
    return f'"{" ".join(words)}"{"*" if prefix else ""}'


def understand(text: str, *, typing: bool = False) -> Query:
    """Understand what was typed. With `typing` the last word may be unfinished."""
    query, reader = Query(), _Reader(text, typing=typing)
    for item in reader.items():
        if isinstance(item, Filter):
            query.filters.append(item)
        elif isinstance(item, Loose):
            query.loose.append(item)
        else:
            (query.excluded if item[1] else query.strict).append(item[0])
    query.filters, query.chips = for_findings(query.filters, reader.chips)
    query.cues = [cue for cue in search_words().cues if cue.asked.search(text.lower())]
    for parts in (query.loose, query.strict, query.excluded):
        if len(parts) > _MOST:
            del parts[_MOST:]
            query.chips.append(Chip("words", "…", "left out: only the first parts of so long a query are searched for"))
    return query


class _Reader:
    """Goes through what was typed."""

    def __init__(self, text: str, *, typing: bool) -> None:
        self._text = text
        self._typing = typing
        self.chips: list[Chip] = []

    def items(self) -> "list[Loose | Filter | tuple[Strict, bool]]":
        """The parts in their order; of a strict one, whether it is to be left out."""
        found: list[Loose | Filter | tuple[Strict, bool]] = []
        joint = ""  # the operator waiting for its right side
        matches = list(_TOKEN.finditer(self._text))
        for number, match in enumerate(matches):
            word = match["word"]
            if word in {"OR", "NEAR", "NOT", "AND"} and not (match["not"] or match["must"]):
                following = matches[number + 1]["field"] if number + 1 < len(matches) else "end"
                has_left = bool(found) and not isinstance(found[-1], Filter)
                joint = word if word == "NOT" or (has_left and not following) else ""
                continue
            negated = bool(match["not"]) or joint == "NOT"
            if match["field"] and match["field"].lower() in FIELDS:
                kept = self._field(match, negated=negated)
                found += [kept] if kept else []
                joint = ""
                continue
            last = self._typing and number == len(matches) - 1 and match.end() == len(self._text)
            if (joint in {"OR", "NEAR"}) and not negated and found:
                self._join(found, match, joint)
            else:
                self._add(found, match, negated=negated, unfinished=last)
            joint = ""
        return found

    def _add(
        self,
        found: "list[Loose | Filter | tuple[Strict, bool]]",
        match: re.Match[str],
        *,
        negated: bool,
        unfinished: bool,
    ) -> None:
        word = match["word"] or ""
        if negated or match["must"] or word.endswith("*") or not (word or match["field"]):
            strict, chip = _strict(match)
            if strict is not None:
                found.append((strict, negated))
                self.chips.append(Chip("without", chip.value) if negated else chip)
            return
        typed = match["word"] or f"{match['field']}:{match['value']}"
        words = folded_words(typed)
        if words:
            found.append(Loose(words, typed.strip(".,;!?"), unfinished))
            note = f"no field is called “{match['field']}”" if match["field"] else ""
            shown = " ".join(re.findall(r"\w+", typed))
            self.chips.append(Chip("beginning with" if unfinished else "word", shown, note))

    def _join(self, found: "list[Loose | Filter | tuple[Strict, bool]]", match: re.Match[str], joint: str) -> None:
        """Join a part with the one before: what stands at either side of OR and NEAR is strict."""
        strict, chip = _strict(match)
        left = found[-1]
        if strict is None or isinstance(left, Filter):
            return
        before = Strict(quoted(left.words), (Way(left.words),), left.typed) if isinstance(left, Loose) else left[0]
        if isinstance(left, tuple) and left[1]:  # of two parts to be left out, each is
            found.append((strict, True))
            self.chips.append(Chip("without", chip.value))
            return
        ways, typed = (*before.ways, *strict.ways), f"{before.typed} {joint} {strict.typed}"
        if joint == "OR":
            found[-1] = (Strict(f"{before.expression} OR {strict.expression}", ways, typed), False)
            self.chips.append(Chip("or", chip.value))
        elif (
            before.expression.startswith('"') and strict.expression.startswith('"') and " OR " not in before.expression
        ):
            found[-1] = (Strict(f"NEAR({before.expression} {strict.expression}, {_NEAR})", ways, typed), False)
            self.chips[-1] = Chip("near", f"{self.chips[-1].value} … {chip.value}", f"within {_NEAR} words")
        else:
            found.append((strict, False))
            self.chips.append(chip)

    def _field(self, match: re.Match[str], *, negated: bool) -> Filter | None:
        kept, chip = understood(match["field"].lower(), match["value"], negated=negated)
        self.chips.append(chip)
        return kept


def _strict(match: re.Match[str]) -> tuple[Strict | None, Chip]:
    """A part that must be there, and its chip; None where there is no word in it."""
    if match["near"] is not None:
        inside, _, distance = match["near"].partition(",")
        words = folded_words(inside)
        within = min(int(distance), 1000) if re.fullmatch(r"\d{1,9}", distance.strip(), re.ASCII) else _NEAR
        chip = Chip("near", " … ".join(words), f"within {within} words" if words else "")
        if not words:
            return None, chip
        each = " ".join(quoted((word,)) for word in words)
        return Strict(f"NEAR({each}, {within})", tuple(Way((word,)) for word in words), match[0]), chip
    is_phrase = match["phrase"] is not None
    typed = match["phrase"] if is_phrase else match["word"] or f"{match['field']}:{match['value']}"
    words = folded_words(typed)
    prefix = not is_phrase and typed.endswith("*")
    if is_phrase:
        chip = Chip("phrase", typed, "" if match["closed"] else "the quotation mark was closed")
    elif prefix:
        chip = Chip("beginning with", " ".join(words))
    else:
        chip = Chip("exactly" if match["must"] else "word", " ".join(words))
    if not words:
        return None, chip
    way = Way(words, prefix=prefix)
    return Strict(quoted(way.words, prefix=prefix), (way,), " ".join(words)), chip
