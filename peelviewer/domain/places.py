"""Where a person may want to go by a few typed words: things under their names, and places that words name together."""

from dataclasses import dataclass

from peelviewer.domain.grades import Grade


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called: in the words that are shown, under `also`, and by what it is (`kind`)."""

    words: str
    also: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class MeantPlace:
    """A force and a theme that were named together; with a grade, where an inspection gave that."""

    force: str
    theme: str
    grade: Grade | None = None
    cycle: str = ""
