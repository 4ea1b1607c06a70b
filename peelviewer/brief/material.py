"""What `pipeline` gathers for a brief."""

import datetime
from dataclasses import dataclass

from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrasts import Contrast, Words
from peelviewer.domain.document import Passage
from peelviewer.domain.evidence import DocumentEntry, LatestGrade, Statement
from peelviewer.domain.follow_up import Deadline


@dataclass(frozen=True, slots=True)
class BriefMaterial:
    """All that is known of a force and its themes, from which the page is chosen.

    `statements` are those on the themes, the grade book's among them; `peers` are the statements on the other bodies
    of the region from the same inspection as the latest on the force; `passages` may come from any document. `whole`: no
    theme was chosen, so that the page is of the force as a whole, and `latest` has its latest grade in each area.
    """

    force: str
    themes: tuple[str, ...]
    statements: tuple[Statement, ...]
    contrasts: tuple[Contrast, ...]
    peers: tuple[Statement, ...]
    passages: tuple[tuple[DocumentEntry, Passage], ...]
    library_name: str
    documents: int
    fingerprint: str
    made_on: datetime.date
    version: str
    elsewhere: tuple[Statement, ...] = ()  # the best statement of the latest inspection of each other theme
    picked: tuple[Words, ...] = ()  # what the reader has in the tray for it
    picked_contrasts: frozenset[str] = frozenset()  # and the keys of contrasts there
    answers: tuple[GradeAnswer, ...] = ()  # what the force or its commissioner answers to the grades on the themes
    beside: tuple["BriefMaterial", ...] = ()  # the same of other forces that the page sets beside this one
    whole: bool = False
    latest: tuple[LatestGrade, ...] = ()
    deadlines: tuple[Deadline, ...] = ()  # what inspectors asked for on the themes by a date, and is still open
