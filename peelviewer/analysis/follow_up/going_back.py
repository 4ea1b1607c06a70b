"""Whether a document was written to say what became of earlier findings: a letter, a revisit, a progress report."""

import re
from collections.abc import Sequence
from itertools import takewhile

from peelviewer.analysis.follow_up.around import LINE
from peelviewer.domain.document import Passage

_GOES_BACK = re.compile(
    r"\bletters?\b|\bre-?visit|\bpost-inspection\b|\bprogress\s+(?:report|review|update|against|with|on|letter)\b|\bfollow-?up\b|\bupdate\b|\breview\s+of\s+progress\b",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\W*(?:dear\b|to:?\s+(?:the\s+)?(?:(?:acting|deputy)\s+)?(?:chief|commissioner)\b|the\s+chief\s+(?:constable|fire\s+officer)\W*$)",
    re.IGNORECASE,
)
_OF_A_CONCERN = re.compile(r"\bcauses?\s+of\s+concern\b", re.IGNORECASE)


def goes_back(full_title: str, title: str, passages: Sequence[Passage]) -> bool:
    """Whether a document goes back to earlier findings, by its titles, its first lines, or whom it is addressed to."""
    head = takewhile(lambda each: len(each.text) < LINE, passages[:6])
    lines = " ".join([full_title, *(each.text for each in head if each.text[-1:] != ".")])
    is_letter = any(_LETTER.match(each.text) for each in passages[:8])
    return is_letter or bool(_GOES_BACK.search(lines) or _OF_A_CONCERN.search(title))
