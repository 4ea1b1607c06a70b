"""Claims in labels and lists: "Vulnerability - Inadequate", a grade with its subjects as bullets."""

import re
from dataclasses import replace

from peelviewer.analysis.claims.cycles_in_text import When
from peelviewer.analysis.claims.found import Found
from peelviewer.analysis.claims.frame import Frame
from peelviewer.analysis.claims.grade_words import GradeWord, grade_words
from peelviewer.analysis.claims.themes_in_text import ThemeMention, label_theme, themes_in
from peelviewer.domain.grades import Grade
from peelviewer.reference.names import find_bodies

_PAIR = re.compile(
    r"^\W*(?P<theme>.{3,150}?)\s*(?:[–—:|\t]|\s-|-\s|\()\s*(?P<grade>[“‘\"']?[A-Za-z]+(?: [A-Za-z]+)?[”’\"']?)\)?\s*[.;,]?$"
)
_COUNTED = re.compile(
    r"^\W*\d{0,2}\s*(?:(?:areas )?(?:rated|graded|judged)(?: as)?\s+)?[“‘\"']?(?P<grade>outstanding|good|adequate|inadequate|requires improvement)[”’\"']?\s*(?:\(\d{1,2}\)\s*)?[–—:-]\s*(?P<rest>.{4,400})$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\n|;\s{0,3}(?=[“‘\"']?(?:\d{1,2} )?[“‘\"']?(?:outstanding|good|adequate|inadequate|requires improvement)\b)",
    re.IGNORECASE,
)
_LONGEST = 6000
_LABEL = 90  # characters of a label that names a force and its grade
_AROUND = 8  # characters beside a force's name in a label: "Police", "the"
_ITEM = 14  # words a list item naming a subject has at most


def pairs(text: str, frame: Frame, body: str | None) -> tuple[Found, ...]:
    """The pairs of a subject and its grade in a passage, one on each line."""
    found: list[Found] = []
    at = 0
    for match in _NEXT.finditer(text) if len(text) < _LONGEST else ():
        found += _moved(pair(text[at : match.start()], frame, body), at)
        at = match.end()
    found += _moved(pair(text[at:], frame, body), at)
    return tuple(found)


def _within(word: GradeWord, themes: tuple[ThemeMention, ...]) -> bool:
    return any(theme.start <= word.start and word.end <= theme.end for theme in themes)


def _moved(found: tuple[Found, ...], by: int) -> list[Found]:
    return [replace(item, start=item.start + by, end=item.end + by) for item in found]


def force_pair(text: str, frame: Frame, theme: str | None) -> tuple[Found, ...]:
    """A force and its grade as a label, under a lead-in that named the subject: "Dorset - adequate"."""
    match = _PAIR.match(text) if theme and len(text) < _LABEL else None
    if match is None or theme is None:
        return ()
    words, named = grade_words(match["grade"]), find_bodies(match["theme"])
    if len(words) != 1 or len(match["grade"].strip("“”‘’\"'")) != words[0].end - words[0].start:
        return ()
    if len(named) != 1 or named[0].kind == "fire" or len(match["theme"]) - (named[0].end - named[0].start) > _AROUND:
        return ()
    end = match.end("grade") + (text[match.end("grade") : match.end("grade") + 1] == ")")
    rule = "a force and its grade as a label"
    return (Found(named[0].name, theme, words[0].grade, When(frame.cycle, False), match.start("theme"), end, rule),)


def pair(text: str, frame: Frame, body: str | None) -> tuple[Found, ...]:
    """A subject and its grade as a label: "Vulnerability - Inadequate", "Effectiveness: Good"."""
    if body is None or len(text) > 400:
        return ()
    if match := _COUNTED.match(text):
        grade = Grade(match["grade"].lower())
        themes = themes_in(match["rest"], fire=frame.fire, label=True)
        if any(not _within(word, themes) for word in grade_words(match["rest"])):
            return ()
        names = dict.fromkeys(
            theme.theme for theme in themes if theme.theme not in {"pillar:", "national_responsibilities"}
        )
        start = match.start("grade") - (1 if text[match.start("grade") - 1 : match.start("grade")] in '“‘"' else 0)
        return tuple(
            Found(body, name, grade, When(frame.cycle, False), max(start, 0), len(text), "a grade with its subjects")
            for name in names
        )
    match = _PAIR.match(text)
    if not match:
        return ()
    words = grade_words(match["grade"])
    theme = label_theme(match["theme"], fire=frame.fire)
    if len(words) != 1 or theme is None or len(match["grade"].strip("“”‘’\"'")) != words[0].end - words[0].start:
        return ()
    if theme == "pillar:":
        theme = frame.pillar or "effectiveness"
    return (
        Found(
            body,
            theme,
            words[0].grade,
            When(frame.cycle, False),
            match.start("theme"),
            match.end("grade") + (text[match.end("grade") : match.end("grade") + 1] == ")"),
            "a subject and its grade as a label",
        ),
    )


def item_theme(text: str, frame: Frame) -> str | None:
    """The subject that a list item under a grade names, if that is all it says."""
    bare = text.strip().strip("•*-–·l ").rstrip(".;,")
    bare = re.sub(r";?\s+and$", "", bare)
    themes = themes_in(bare, fire=frame.fire, label=True)
    if len(bare.split()) > _ITEM or any(not _within(word, themes) for word in grade_words(bare)):
        return None
    theme = label_theme(bare, fire=frame.fire)
    return (frame.pillar or "effectiveness") if theme == "pillar:" else theme
