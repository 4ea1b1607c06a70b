"""Finds the themes that text speaks of, under their titles, their short labels and the wordings news uses."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from peelviewer import paths
from peelviewer.reference import reference


@dataclass(frozen=True, slots=True)
class ThemeMention:
    """A theme spoken of in `text[start:end]`."""

    theme: str
    start: int
    end: int


@cache
def _patterns() -> re.Pattern[str]:
    """One pattern with a group for each theme: the longest wording at the earliest place is taken."""
    with (paths.data() / "phrases.toml").open("rb") as stream:
        table = tomllib.load(stream)["theme"]
    parts = [f"(?P<t{number}>{'|'.join(entry['patterns'])})".replace(" ", r"\s+") for number, entry in enumerate(table)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@cache
def _ids() -> tuple[str, ...]:
    with (paths.data() / "phrases.toml").open("rb") as stream:
        return tuple(entry["id"] for entry in tomllib.load(stream)["theme"])


def themes_in(text: str) -> list[ThemeMention]:
    """The themes that `text` speaks of, in order."""
    found = []
    for match in _patterns().finditer(text):
        group = match.lastgroup
        if group:
            found.append(ThemeMention(_ids()[int(group[1:])], match.start(), match.end()))
    return found


def theme_of_heading(heading: str, cycle: str | None) -> str | None:
    """The theme of a heading that is a question or an area of an inspection; None where it is neither."""
    wanted = _words(heading)
    best: tuple[float, str] | None = None
    for question in reference().questions:
        for title in (question.title, question.short_label):
            words = _words(title)
            if not words:
                continue
            shared = len(wanted & words) / max(len(wanted | words), 1)
            shared += 0.01 * (question.cycle == cycle)
            if question.graded.startswith(("yes", "part")) and shared > 0.8 and (best is None or shared > best[0]):
                best = (shared, question.theme)
    if best:
        return best[1]
    found = themes_in(heading)
    if len(found) == 1 and found[0].end - found[0].start > 0.75 * len(heading):
        return found[0].theme
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(
        re.findall(r"\w+", text.lower().replace("re-offending", "reoffending").replace("anti-social", "antisocial"))
    ) - {"the", "and", "of", "is", "force", "how", "at", "its", "a", "to", "for", "who", "are", "those"}
