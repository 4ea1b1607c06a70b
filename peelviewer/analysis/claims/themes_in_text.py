"""Subjects of inspection in running text, in all the words writers use for them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from peelviewer import paths

PILLARS = ("effectiveness", "efficiency", "legitimacy")
_LEGITIMACY = re.compile(r"how legitimately does the force treat the public and (?:its )?workforce", re.IGNORECASE)
_ADJECTIVES = ("ive", "ent", "ate", "ly")


@dataclass(frozen=True, slots=True)
class ThemeMention:
    """A subject named in a text. `theme` "pillar:" is the pillar the document is about."""

    theme: str
    start: int
    end: int

    @property
    def is_pillar(self) -> bool:
        """Whether it is one of the pillars, by name or as "keeping people safe and reducing crime"."""
        return self.theme in PILLARS or self.theme == "pillar:"


@cache
def _pattern(domain: str, label: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
    with (paths.data() / "wordings.toml").open("rb") as file:
        rows = [row for row in tomllib.load(file)[domain] if label or row.get("only") != "label"]
    parts = [f"(?P<t{n}>{'|'.join(row['patterns'])})".replace(" ", r"\s+") for n, row in enumerate(rows)]
    themes = tuple(str(row["theme"]) for row in rows)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE), themes


def themes_in(text: str, *, fire: bool = False, label: bool = False) -> tuple[ThemeMention, ...]:
    """The subjects named in `text`, in order. In a short `label` single words count that say little in a sentence."""
    pattern, themes = _pattern("fire" if fire else "police", label)
    found = [
        ThemeMention(themes[int((match.lastgroup or "t0")[1:])], match.start(), match.end())
        for match in pattern.finditer(text)
    ]
    return _without_frames(text, found)


def _without_frames(text: str, found: list[ThemeMention]) -> tuple[ThemeMention, ...]:
    """Drop the pillar's word where it only frames a subject ("how effective it is at investigating crime")."""
    kept: list[ThemeMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if before and before.is_pillar:
            between = text[before.end : mention.start]
            near = len(between) < 60 and not re.search(r"[,;.:]|\band\b", between)
            if mention.theme == "pillar:" and near:
                continue
            if before.theme == "pillar:" and mention.is_pillar:
                continue
            adjective = text[before.start : before.end].lower().endswith(_ADJECTIVES)
            if near and adjective and not mention.is_pillar:
                kept.pop()
        elif before and mention.theme == "national_responsibilities" and before.theme == "soc":
            continue  # one joint question
        kept.append(mention)
    return tuple(kept)


def joint(before: ThemeMention, after: ThemeMention, text: str) -> bool:
    """Whether two subjects are one joint question: "investigating crime and managing offenders"."""
    return (
        before.theme == "investigating_crime"
        and after.theme == "managing_offenders"
        and re.fullmatch(r"\s+(?:and|&)\s+(?:the\s+)?(?:way\s+it\s+|how\s+it\s+)?", text[before.end : after.start])
        is not None
    )


def label_theme(text: str, *, fire: bool = False) -> str | None:
    """The one subject that a heading, question or list item names, where it says little else."""
    text = text.strip()
    if _LEGITIMACY.match(text):
        return "legitimacy"
    found = themes_in(text, fire=fire, label=True) if len(text) <= 260 else ()
    if not found:
        return None
    covered = sum(mention.end - mention.start for mention in found)
    if not text.endswith("?") and covered < 0.5 * len(re.sub(r"^[•\W\d]+", "", text)):
        return None
    specific = [mention for mention in found if not mention.is_pillar]
    return (specific or list(found))[0].theme
