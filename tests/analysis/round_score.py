"""Compares what was found in a document with the right answers of a blind round.

A claim is right when force, theme, grade and tense (now, or of an earlier inspection) are all right, counted once for
each document. The answers may allow two themes or either tense; claims that a reader may take or leave neither help nor
hurt. Themes that the inspectorate itself merges between its cycles count as one. Cycle, speaker and quotation are left
out. A tally is right when its grade and number are; of whom it is told is left out.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from peelviewer.domain.claims import Certainty, Claim, Findings, Reading

Key = tuple[str, str, str, bool]  # force, theme, grade, of an earlier inspection

_SAME_THEME = {"fair_treatment_public": "use_of_powers", "resources_demand": "leadership"}
_PLAIN = str.maketrans("‘’“”–—−", "''\"\"---")


def _folded(text: str | None) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text or "").translate(_PLAIN)).strip().lower()


def _theme(theme: str) -> str:
    return "other" if theme.startswith("other") else _SAME_THEME.get(theme, theme)


def _right_keys(answer: dict[str, Any]) -> Iterator[Key]:
    """Every key under which an answer may be found."""
    also = answer.get("theme_alt") or []
    tenses = (True, False) if answer.get("past_either") else (bool(answer.get("past")),)
    for theme in (answer["theme"], *([also] if isinstance(also, str) else also)):
        for past in tenses:
            yield _folded(answer["force"]), _theme(theme), answer["grade"], past


def _key(claim: Claim) -> Key:
    return _folded(claim.force), _theme(claim.theme), claim.grade.value, claim.past


@dataclass(slots=True)
class Score:
    """Counts over the documents of a round."""

    found: int = 0  # claims found, without those that a reader may take or leave
    wanted: int = 0
    right: int = 0
    certain: int = 0
    certain_right: int = 0
    tallies_found: int = 0
    tallies_wanted: int = 0
    tallies_right: int = 0
    mentions: int = 0
    not_understood: int = 0

    @property
    def shares(self) -> dict[str, float]:
        return {
            "precision": self.right / self.found,
            "recall": self.right / self.wanted,
            "precision of certain claims": self.certain_right / self.certain,
            "certain share of the wanted": self.certain_right / self.wanted,
            "precision of tallies": self.tallies_right / self.tallies_found,
            "recall of tallies": self.tallies_right / self.tallies_wanted,
            "grade words understood": 1 - self.not_understood / self.mentions,
        }

    def add(self, findings: Findings, answers: dict[str, Any]) -> None:
        self._add_claims(findings, answers)
        have = Counter((tally.grade.value, tally.count) for tally in findings.tallies)
        want = Counter((tally["grade"], tally["count"]) for tally in answers["tallies"])
        self.tallies_found += have.total()
        self.tallies_wanted += want.total()
        self.tallies_right += (have & want).total()
        self.mentions += len(findings.mentions)
        self.not_understood += sum(mention.reading is Reading.NOT_UNDERSTOOD for mention in findings.mentions)

    def _add_claims(self, findings: Findings, answers: dict[str, Any]) -> None:
        wanted = {key: n for n, answer in enumerate(answers["claims"]) for key in _right_keys(answer)}
        soft = {key for answer in answers.get("soft_claims") or [] for key in _right_keys(answer)}
        keys: set[Key] = set()
        answered: set[int] = set()
        # Where a claim is stated several times, the statement that is certain stands for it.
        for claim in sorted(findings.claims, key=lambda claim: claim.certainty is Certainty.LIKELY):
            key = _key(claim)
            number = wanted.get(key)
            if key in keys or (number is not None and number in answered) or (number is None and key in soft):
                continue
            keys.add(key)
            self.found += 1
            self.certain += claim.certainty is Certainty.CERTAIN
            if number is not None:
                answered.add(number)
                self.right += 1
                self.certain_right += claim.certainty is Certainty.CERTAIN
        self.wanted += len(answers["claims"])
