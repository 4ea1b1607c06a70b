"""Whether the words that state what became of a finding are on that finding: not on its neighbour, a part of it, or an earlier time."""

import re
from collections.abc import Collection, Sequence

from peelviewer.analysis.follow_up.candidates import Candidate, is_kin
from peelviewer.analysis.follow_up.likeness import everyday, topic
from peelviewer.analysis.follow_up.points_back import OF_THEN, names_time_first
from peelviewer.analysis.follow_up.recalled_sentence import Sentence, sentences_of
from peelviewer.analysis.follow_up.status_words import steps_in
from peelviewer.analysis.follow_up.told_apart import words_of
from peelviewer.domain.claims import FindingKind, Recalled, Step

_CLAUSES = re.compile(r";|,?\s+\b(?:but|although|though|while|whereas|however)\b", re.IGNORECASE)
_YIELDS = re.compile(r"^\W*(?:while|although|though|whereas)\b", re.IGNORECASE)
_BUT_NOT = re.compile(  # "we have closed the recommendation but not the cause of concern"
    r"\bbut\s+not\s+(?:the|its|this|that|our)\s+(cause of concern|recommendation|area for improvement)", re.IGNORECASE
)
_FAR_AHEAD = 2  # telling words of another finding, by which a sentence is on that
_IS_NOW = re.compile(
    r"\b(?:has|have|had|is|are|isn[’']t|aren[’']t|now|remains?|still|continues?|stays?|stands?|will|can|cannot)\b",
    re.IGNORECASE,
)


def is_stated_of(recalled: Recalled, known: Candidate, among: Sequence[Candidate]) -> bool:
    """Whether one of the sentences that state the status of an earlier finding is on it, and on how things are now.

    What stands beneath the finding in a box, a list or a table is on it by its form.
    """
    if recalled.number is not None or not steps_in(recalled.quote):
        return True
    about = recalled.about.removeprefix(f"{OF_THEN}. ")
    before, found, _ = about.partition(recalled.quote)
    said = sentences_of(recalled.quote)
    above = sentences_of(before) if found else []
    others = [each for each in among if each.number != known.number and not is_kin(known, each)]
    return any(
        _is_of_kind(sentence, [*above, *said[:at]], recalled.step, known)
        and not _is_of_another_clause(sentence.text, recalled.step, words_of(known))
        and (not found or _is_on([sentence, *reversed(said[:at]), *reversed(above)], known, others))
        for at, sentence in enumerate(said)
        if recalled.step in steps_in(sentence.text)
    )


def _is_of_kind(sentence: Sentence, above: Sequence[Sentence], step: Step, known: Candidate) -> bool:
    """Whether a sentence tells how things are now with findings of this kind; what is said of a part closes no cause of concern."""
    kind = known.findings[-1].kind
    left_out = _BUT_NOT.search(sentence.text)
    if (sentence.kinds and kind not in sentence.kinds) or (left_out and kind.value.startswith(left_out[1].lower())):
        return False
    if step is Step.CLOSED:
        return kind is not FindingKind.CONCERN or any(kind in each.kinds for each in (sentence, *above))
    return not names_time_first(sentence.text) or _IS_NOW.search(sentence.text) is not None


def _is_of_another_clause(sentence: str, step: Step, own: frozenset[str]) -> bool:
    """Whether the clause with the status has telling words, none of them of the finding, and those stand in another clause."""
    first, comma, rest = sentence.partition(",")
    clauses = [first, rest] if comma and _YIELDS.match(sentence) else _CLAUSES.split(sentence)
    telling = [topic(clause) - everyday() for clause in clauses]
    says = [number for number, clause in enumerate(clauses) if step in steps_in(clause)]
    apart = [number for number in range(len(clauses)) if number not in says]
    return (
        bool(says)
        and all(telling[number] and not telling[number] & own for number in says)
        and any(telling[number] & own for number in apart)
    )


def _is_on(sentences: Sequence[Sentence], known: Candidate, others: Collection[Candidate]) -> bool:
    """Whether sentences, the nearest first, have a word of this finding, and not before it several of another one alone."""
    own = words_of(known)
    seen: frozenset[str] = frozenset()
    first = sentences[0]
    for each in sentences:
        seen |= topic(each.text)
        if seen & own - everyday():
            return True
        enough = 1 if each is first and not (first.asked or first.of_it) else _FAR_AHEAD
        if any(len(seen & words_of(other) - own - everyday()) >= enough for other in others):
            return False
    return bool(seen & own) or first.asked or first.of_it
