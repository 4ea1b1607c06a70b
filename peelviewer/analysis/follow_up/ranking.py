"""The earlier findings in the order in which they are like what a report says."""

from collections.abc import Sequence
from dataclasses import replace

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.follow_up.candidates import Candidate, is_apart, same_theme
from peelviewer.analysis.follow_up.likeness import Alike, Weights, topic
from peelviewer.analysis.follow_up.points_back import OF_THEN
from peelviewer.domain.claims import Recalled

AHEAD = 1.25  # how far the best must be ahead of the next
MANY = 3  # words that must agree
_TELLING, _COVERED = 2, 0.35  # telling words, or the share of a finding's words, that are enough to be certain of it
_CLOSED = 0.8  # and of a finding that an earlier report has closed
_SAYS = 4  # words that say what a text is about
_OFF_THEME = 0.75  # what likeness is worth beneath the heading of another theme


def that_tells(recalled: Recalled) -> str:
    """The words that tell which finding is meant: up to what is said of it, where they say enough; what follows may be on another."""
    before, found, _ = recalled.about.partition(recalled.quote)
    leading = before + found
    return leading if found and len(topic(leading.removeprefix(OF_THEN))) > _SAYS else recalled.about


def tells_of(recalled: Recalled, known: Candidate, weights: Weights) -> bool:
    """Whether a report has so many of the words of a finding that it hardly means one that is not at hand."""
    alike = (weights.alike(f"{each.quote} {each.title}", that_tells(recalled)) for each in known.findings)
    return any(each.telling >= _TELLING or each.of_first >= _COVERED for each in alike)


def ranked(recalled: Recalled, among: Sequence[Candidate], weights: Weights) -> list[tuple[Alike, Candidate]]:
    """The findings, those most like what a report recalls first; one on another theme needs more words."""
    text = that_tells(recalled)
    theme = recalled.theme if any(same_theme(recalled.theme, known) for known in among) else None
    sentences = [text[start:end] for start, end in sentence_spans(text)]

    def likeness(known: Candidate) -> Alike:
        words = [each for finding in known.findings for each in (finding.quote, finding.title) if each]
        whole = [weights.alike(each, text) for each in words]
        parts = [weights.alike(each, sentence) for each in words for sentence in sentences]
        found = max((*whole, *(part for part in parts if part.words >= MANY)), key=lambda a: (a.share, a.words))
        worth = (_OFF_THEME if is_apart(theme, known) else 1) * (_CLOSED if known.is_closed else 1)
        return replace(found, share=found.share * worth)

    return sorted(((likeness(known), known) for known in among), key=lambda pair: -pair[0].worth)
