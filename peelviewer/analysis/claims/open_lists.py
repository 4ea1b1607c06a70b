"""Lists under a grade: a head opens a list of subjects or of bodies, what follows fills it, the next head closes it."""

import re
from dataclasses import dataclass

from peelviewer.analysis.claims.bodies_in_text import as_graded, bodies_in
from peelviewer.analysis.claims.document_context import BEHAVIOUR, DocumentContext, resolved, with_own_questions
from peelviewer.analysis.claims.grade_mentions import grade_mentions
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.link_words import blanked, content_words
from peelviewer.analysis.claims.themes_in_text import OVERALL, label_theme, themes_in
from peelviewer.domain.grades import Grade

_ITEM = 30  # words that an item of a list has at most
_HOW_GOOD = re.compile(r"^How good (?=is|are)", re.IGNORECASE)
_NEGATED = re.compile(r"n[’']t\b|\bnot\b", re.IGNORECASE)
_BULLET = " \t•*-–—·:l▪►○●✓1234567890.)("


@dataclass(frozen=True, slots=True)
class OpenList:
    """A grade whose subjects, or whose bodies, are still to come.

    `items_left`: how many a head has announced, or -1; `themes`: the subjects where bodies are to come.
    """

    grade: Grade
    bodies: tuple[str, ...]
    when: When
    reason: str
    items_left: int = -1
    themes: tuple[str, ...] = ()
    strong: bool = True
    over: bool = False  # the head is the grade alone


def item_text(text: str) -> tuple[int, str]:
    """A list item without its bullet and closing stop, and where it begins."""
    bare = text.lstrip(_BULLET) if not re.match(r"\w", text) or re.match(r"(?:l|\d{1,2}[.)])\s", text) else text
    start = len(text) - len(bare)
    return start, re.sub(r"[,;]?\s*(?:\band|&)?\s*$", "", bare.rstrip(" .;,"))


def item_theme(text: str, context: DocumentContext) -> str | None:
    """The one subject that a list item or a label names, if that is all it says."""
    themes = item_themes(text, context)
    return themes[0] if themes else None


def item_themes(text: str, context: DocumentContext) -> tuple[str, ...]:
    """The subjects that a list item names, if they are all it says."""
    _, bare = item_text(text)
    if not bare or len(bare.split()) > _ITEM or _NEGATED.search(bare):
        return ()
    named = with_own_questions(themes_in(bare, fire=context.fire, label=True), bare, context)
    found = [mention for mention in named if mention.theme != OVERALL]
    if any(
        not any(t.start <= m.start and m.end <= t.end for t in found) for m in grade_mentions(_HOW_GOOD.sub("", bare))
    ):
        return ()
    if not found:
        return ()
    rest = content_words(blanked(bare, [(t.start, t.end) for t in found]))
    if rest > (
        8
        if bare.rstrip().endswith("?") or text.rstrip().endswith("?")
        else 4
        if len(found) == 1 and found[0].start <= 25
        else 1
    ):
        return ()
    if len(found) > 1 and "?" not in bare and re.search(r",|;|\band\b|&|\n", bare) and rest <= 1:
        names = [resolved(t.theme, context) for t in found]
        return tuple(dict.fromkeys(name for name in names if name != "national_responsibilities"))
    theme = found[0].theme if found[0].theme == BEHAVIOUR else label_theme(bare, fire=context.fire) or found[0].theme
    if theme == "national_responsibilities":
        return ()
    return (resolved(theme, context),)


def item_bodies(text: str, context: DocumentContext, *, besides: int | None = None) -> tuple[str, ...]:
    """The bodies that a line names, if they are all it says; `besides`: but for so many words."""
    _, bare = item_text(text)
    named = bodies_in(bare)
    wanted = {"fire", "place"} if context.fire else {"force", "unit", "place"}
    named = tuple(m for m in named if m.kind in wanted)
    if not named or grade_mentions(bare):
        return ()
    if besides is None:
        besides = 0 if len(named) == 1 else 1 + len(named) // 6
    if content_words(blanked(bare, [(m.start, m.end) for m in named])) > besides:
        return ()
    return tuple(dict.fromkeys(as_graded(m, fire=context.fire) for m in named))
