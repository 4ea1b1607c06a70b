"""What a short report asks for in running text, without a label: "the force should", "a plan ought to be drawn up"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.points_back import points_back

_MODAL = re.compile(r"\b(?:should|must|ought\s+to|needs?\s+to)\b", re.IGNORECASE)
_EXPECTS = re.compile(
    r"\bwe\s+(?:now\s+|also\s+)?expect\s+(?:the\s+(?:force|constabulary|service)|it|you)\s+to\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]\s+|,\s+(?:and|but|so)\s+|\bnoted\s+that\s+", re.IGNORECASE)
# A main clause has its subject alone before "should": no other verb, nobody's words or thoughts.
_NO_SUBJECT = re.compile(
    r"^\W*(?:where|when|if|while|although|because|nothing|no|none|what|how|whether|every(?:one|body)|forces|all\s+forces|there|\w+ing\s+(?:the|its|their|more))\b"
    r"|\b(?:is|are|was|were|has|have|had|does|do|did|can|will|would|could|may|said|told|found|saw|asked|recommended|thinks?|knows?|accepts?|agrees?|sees?)\b"
    r"|\b(?:that|which|who|whom|as|than|and|or|but)\W*$",
    re.IGNORECASE,
)
_ASKS_NOTHING = re.compile(
    r"\W*(?:not\b|never\b|be\s+(?:read|proud|pleased|said|seen|noted|commended|congratulated|borne)\b|bring\b|mean\b|have\s+(?:\w+ed|been|had|done)\b)",
    re.IGNORECASE,
)
_LONGEST = 14  # words of a subject
_SHORTEST = 4  # words of what is asked


def asked_in(text: str) -> Iterator[tuple[int, int]]:
    """Where running text asks for something: the sentence, or the clause after a semicolon or colon, by its two ends."""
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        if _EXPECTS.search(sentence) and not points_back(sentence):
            yield start, end
            continue
        cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(sentence)), len(sentence)]
        for first, last in pairwise(cuts):
            clause = sentence[first:last]
            if asks(clause) and not points_back(clause) and not points_back(sentence[:first].rpartition(";")[2]):
                yield start + first, end
                break


def asks(clause: str) -> bool:
    """Whether a clause asks somebody to do something."""
    modal = _MODAL.search(clause)
    if modal is None:
        return False
    subject, asked = clause[: modal.start()], clause[modal.end() :]
    named = 0 < len(subject.split()) <= _LONGEST and not _NO_SUBJECT.search(subject)
    return named and len(asked.split()) >= _SHORTEST and not _ASKS_NOTHING.match(asked)
