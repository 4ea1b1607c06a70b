"""Subjects of inspection in running text, by their official names and by what is done to what."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from peelviewer import paths
from peelviewer.analysis.claims.small_letters import small, small_pattern
from peelviewer.reference import reference

PILLARS = ("effectiveness", "efficiency", "legitimacy")
FIRE_PILLARS = ("frs_effectiveness", "frs_efficiency", "frs_people")
OVERALL = "overall"
_LEGITIMACY = re.compile(r"how legitimately does the force treat the public and (?:its )?workforce", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:in)?(?:effective|efficient)|(?:il)?legitimate", re.IGNORECASE)
_ADVERB = re.compile(r"\w+ly", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:how|extent)\b[^,.;:]{0,90}$|\b(?:operat|run|work|perform)\w*\s+(?:[\w’']+\s+){0,3}$", re.IGNORECASE
)
_EXTENT = re.compile(r"\bextent to which\b[^.;]{0,80}$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"^[”’\"']?\s*(?:$|[.,;:?)]|(?:at|in|and|or|police|it|the force|a force|they|its)\b)", re.IGNORECASE
)
# PEEL spelled out, and the three pillars in a row as the name of an inspection: a name, and nothing that is graded.
_PEEL = re.compile(
    r"(?:(?<=\()|\bPEEL\b\W{0,4}(?:\w+\s+){0,2}?|\bpolice\s+)(?:police\s+)?(?:the\s+)?[“‘\"']?(?:effectiveness|efficiency|legitimacy),?\s+(?:and\s+)?"
    r"(?:effectiveness|efficiency|legitimacy),?\s+(?:and|&)\s+(?:the\s+)?(?:effectiveness|efficiency|legitimacy)"
    r"|\b(?:effectiveness|efficiency|legitimacy),?\s+(?:effectiveness|efficiency|legitimacy),?\s+(?:and|&)\s+(?:effectiveness|efficiency|legitimacy)"
    r"(?=[”’\"']?\s*(?:\(PEEL|programme|inspection|assessment|report|review|check|round|framework))",
    re.IGNORECASE,
)
# The pillar in the name of an inspection beside a subject that is named: "in its effectiveness inspection of 2016".
_INSPECTION = re.compile(
    r"(?:effectiveness|efficiency|legitimacy)[”’\"']?\s+(?:inspections?|reports?|reviews?|programmes?)\b(?=[^.;]{0,160}\b(?:organised crime|SOC|vulnerab|investigat|prevent|offenders|stop and search|overall)\w*)",
    re.IGNORECASE,
)
_GRADE_BEFORE = re.compile(r"(?:outstanding|good|adequate|improvement)[”’\"']?,?\s+$", re.IGNORECASE)
_OVERALL = r"(?:taken |looked at )?as a whole|overall(?! (?:approach|response|picture|level|number|crime|aim|view|sense|plan|strategy|direction|cost|budget))"
# Words between what is done and to what: "responds quickly to urgent calls"; in the passive: "calls are answered".
_BETWEEN = r"(?:\s+(?!(?:and|but|or|while|as|than|because|is|was|were|are|has|have|had|who|which)\b)[\w’'-]+){0,3}?"
_PASSIVE = (
    r"(?:\s+(?:is|are|was|were|be|being|been|get|gets|that|which|who|it|has|have|had|the|force|they|its|when|where|"
    r"well|so|properly|poorly|quickly|badly|to|from|by|need|needs|police|officers|have\s+to|are\s+made\s+to|should|can)){0,4}"
)


@dataclass(frozen=True, slots=True)
class ThemeMention:
    """A subject named in a text. `theme` "pillar:" is the pillar the document is about."""

    theme: str
    start: int
    end: int

    @property
    def is_pillar(self) -> bool:
        """Whether it is one of the pillars, by name or as "keeping people safe and reducing crime"."""
        return self.theme.removeprefix("frs_") in {*PILLARS, "pillar:"}


def _word(written: str) -> str:
    """A pattern for a word with any ending, or without one where it is written with a "!"."""
    mark = re.search(r"(?<!\(\?)(?<!\(\?<)!", written)  # not that of "(?!"
    return written[: mark.start()] + written[mark.end() :] if mark else rf"{written}\w*"


def _spaced(pattern: str) -> str:
    """A pattern in which a space stands for any white space, and one with a question mark for any or none."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


_PEOPLE = {"workforce", "frs_people"}
_QUALITIES = {"ethical_workforce", "vetting_corruption", "frs_values", "frs_skills", "frs_fairness"}  # of these people
_OF_ITS = re.compile(r"\s+of\s+(?:(?:the|its|their|our|all)\s+)*", re.IGNORECASE)
_OWN = re.compile(r"[’']s?\s+(?:own\s+)?", re.IGNORECASE)


def _concept(do: list[str], to: list[str]) -> str:
    """A pattern for what is done and to what, in the active or the passive."""
    done, what = (rf"(?:{'|'.join(map(_word, words))})" for words in (do, to))
    return rf"{done}{_BETWEEN}\s+{what}(?![\w-])|{what}{_PASSIVE}\s+{done}"


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of subjects, in the order in which the first that fits is taken.

    Those that begin with a letter are tried by that letter alone, ten times as quick as one after the other.
    """

    by_letter: re.Pattern[str]
    others: re.Pattern[str]
    places: tuple[tuple[int, ...], tuple[int, ...]]  # of each group of the two patterns, its place in the order
    themes: tuple[str, ...]  # by these places

    def found_in(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """The themes of the names in a text of small letters, one after the other."""
        end = 0
        found = [self.by_letter.search(text), self.others.search(text)]
        while any(found):
            _, place, match = min(
                (match.start(), places[match.lastindex - 1], match)  # type: ignore[operator]
                for match, places in zip(found, self.places, strict=True)
                if match
            )
            yield self.themes[place], match
            end = match.end()
            for number, pattern in enumerate((self.by_letter, self.others)):
                if (other := found[number]) and other.start() < end:
                    found[number] = pattern.search(text, end)


def _any_of(written: Iterable[str]) -> re.Pattern[str]:
    return small_pattern(rf"(?<![\w-])(?:{'|'.join(written)})(?![\w-])")


def _written(domain: str, label: bool) -> list[tuple[str, str]]:
    """The themes and the patterns of their names, in the order in which the first that fits is taken."""
    with (paths.data() / "wordings.toml").open("rb") as file:
        rows = [row for row in tomllib.load(file)[domain] if label or row.get("only") != "label"]
    names = [
        (str(row["theme"]), _spaced(pattern))
        for row in rows
        for pattern in (
            *map(_word, row.get("names", [])),
            *(_concept(concept["do"], concept["to"]) for concept in row.get("concepts", [])),
        )
    ]
    return [*names, (OVERALL, _OVERALL)]


@cache
def _names(domain: str, label: bool) -> _Names:
    written = _written(domain, label)
    letters: dict[str, list[tuple[int, str]]] = {}
    others = []
    for place, (_, pattern) in enumerate(written):
        first = pattern[0].lower()
        if first.isalpha():
            letters.setdefault(first, []).append((place, pattern[1:]))
        else:
            others.append((place, pattern))
    return _Names(
        _any_of(f"{first}(?:{'|'.join(f'({rest})' for _, rest in rests)})" for first, rests in letters.items()),
        _any_of(f"({pattern})" for _, pattern in others),
        (tuple(place for rests in letters.values() for place, _ in rests), tuple(place for place, _ in others)),
        tuple(theme for theme, _ in written),
    )


@lru_cache(maxsize=1 << 14)
def themes_in(text: str, *, fire: bool = False, label: bool = False) -> tuple[ThemeMention, ...]:
    """The subjects named in `text`, in order. In a short `label` single words count that say little in a sentence."""
    if not (label or themes_in(text, fire=fire, label=True)):
        return ()  # a label's words are all others and more
    written = _names("fire" if fire else "police", label)
    names = [match.span() for match in _PEEL.finditer(text)]
    found = []
    for theme, match in written.found_in(small(text)):
        if any(start <= match.start() < end for start, end in names) or _INSPECTION.match(text, match.start()):
            continue
        mention = ThemeMention(theme, match.start(), match.end())
        if (
            mention.theme == OVERALL
            and "whole" in match[0]
            and not _GRADE_BEFORE.search(text[max(0, match.start() - 24) : match.start()])
        ):
            continue
        if label or not _is_ordinary_word(text, mention):
            found.append(mention)
    return _without_frames(text, _without_owners(text, found))


def _without_owners(text: str, found: Sequence[ThemeMention]) -> list[ThemeMention]:
    """Drop the people whose quality is the subject: "the ethical behaviour of its workforce", "its people's values"."""
    kept: list[ThemeMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        between = text[before.end : mention.start] if before else ""
        if before and mention.theme in _PEOPLE and before.theme in _QUALITIES and _OF_ITS.fullmatch(between):
            continue
        if before and before.theme in _PEOPLE and mention.theme in _QUALITIES and _OWN.fullmatch(between):
            kept.pop()
        kept.append(mention)
    return kept


def _is_ordinary_word(text: str, mention: ThemeMention) -> bool:
    """Whether "effectively" or "efficient" is a word of the sentence ("an efficient team"), and no pillar."""
    words = text[mention.start : mention.end]
    if " " in words:
        return False
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 12]
    if _ADVERB.fullmatch(words):
        return not (_ASKED.search(before) or re.match(r"\s+keep", after))
    if _ADJECTIVE.fullmatch(words):
        return not (
            _ASKED.search(before)
            or (_PREDICATE.match(after) and not before.rstrip().endswith(("more", "less", "not", "very")))
        )
    return False


def _without_frames(text: str, found: list[ThemeMention]) -> tuple[ThemeMention, ...]:
    """Drop the pillar's word where it only frames a subject ("how effective it is at investigating crime")."""
    kept: list[ThemeMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if before and before.is_pillar:
            between = text[before.end : mention.start]
            near = len(between) < 60 and not re.search(r"[,;.:]|\band\b", between)
            if mention.theme.endswith("pillar:") and near:
                kept[-1] = replace(before, end=mention.end)  # "effective at keeping people safe and reducing crime"
                continue
            if before.theme.endswith("pillar:") and mention.is_pillar and len(between) < 20:
                continue
            if near and re.fullmatch(r"\s+of\s+(?:the\s+|its\s+)?", between) and not mention.is_pillar:
                kept.pop()  # "the effectiveness of vetting"
                kept.append(mention)
                continue
            framing = text[before.start : before.end].lower().endswith(("ive", "ent", "ate", "ly"))
            also = _EXTENT.search(text[: before.start]) is not None or (
                re.fullmatch(r",?\s+and\s+(?:other\s+|its\s+|the\s+)?", between) and before.end - before.start > 20
            )
            if (near or also) and _asks_of_whole(text, before) and not mention.is_pillar and mention.theme != OVERALL:
                kept[-1] = replace(before, end=mention.end)
                continue
            if near and framing and not mention.is_pillar and mention.theme != OVERALL:
                kept.pop()
        elif before and mention.theme == "national_responsibilities" and before.theme == "soc":
            continue  # one joint question
        kept.append(mention)
    return tuple(kept)


def _asks_of_whole(text: str, pillar: ThemeMention) -> bool:
    """Whether a pillar is asked about as a whole, whatever it is shown in: "efficient in how it manages demand and money"."""
    words = text[pillar.start : pillar.end].lower().split()[0]
    return pillar.theme.removeprefix("frs_") in {"efficiency", "legitimacy"} and words.endswith(("ent", "ate", "ly"))


def label_theme(text: str, *, fire: bool = False) -> str | None:
    """The one subject that a heading, question or list item names, where it says little else."""
    text = text.strip()
    asked = reference().theme_asked(text)
    if asked and asked.startswith("frs_") == fire:
        return asked
    if _LEGITIMACY.match(text):
        return "legitimacy"
    found = themes_in(text, fire=fire, label=True) if len(text) <= 260 else ()
    found = tuple(mention for mention in found if mention.theme != OVERALL)
    if not found:
        return None
    covered = sum(mention.end - mention.start for mention in found)
    if not text.endswith("?") and covered < 0.5 * len(re.sub(r"^[•\W\d]+", "", text)):
        return None
    specific = [mention for mention in found if not mention.is_pillar]
    return (specific or list(found))[0].theme
