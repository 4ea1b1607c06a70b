"""What stands around the words that state a claim: where they name its body, its area and its time."""

from collections.abc import Iterable, Mapping

from peelviewer.analysis.claims.grade_places import Features, of_grade, of_pair, of_time
from peelviewer.analysis.claims.inspection_time import When
from peelviewer.analysis.claims.nearby_names import Candidate, OpenGrade
from peelviewer.analysis.claims.second_look import Said
from peelviewer.domain.claims import Claim

_MANY = 4  # places that state a claim; more of them say no more
_LONG = 200  # characters of a sentence


class ClaimPlaces:
    """The grades of a text in its sentences, each with the number of its passage, and what a second look finds likely for them."""

    def __init__(
        self, grades: Iterable[tuple[OpenGrade, int]], likely: Mapping[OpenGrade, Mapping[Said, float]]
    ) -> None:
        self._likely = likely
        self._grades: dict[int, list[OpenGrade]] = {}
        for grade, passage in grades:
            self._grades.setdefault(passage, []).append(grade)

    def features(self, claim: Claim, grade: OpenGrade | None) -> Features:
        """What speaks for a claim and against it by the grade that states it; of a list or a table only how often it is told."""
        often = min(len(claim.also), _MANY) / _MANY
        if grade is None:
            return {"place: in no sentence": 1.0, "place: told again": often}
        body, area = _named(grade.bodies, claim.force), _named(grade.areas, claim.theme)
        when = grade.item.when
        found = of_grade(grade) | of_pair(grade, body, area) | of_time(grade, When(claim.cycle, claim.past))
        likely = self._likely.get(grade, {})
        others = [each for says, each in likely.items() if says != says_of(claim)]
        found |= {
            "second look at others": max(others, default=0.0),
            "second look": likely.get(says_of(claim), 0.0),
            "sentence length": min(len(grade.parts.sentence), _LONG) / _LONG,
            "time stated": float(when is not None and when.stated),
            "told again": often,
            "link": min((link.cost for link in grade.item.links), default=3.0),
        }
        return {f"place: {name}": value for name, value in found.items()}

    def stating(self, claim: Claim) -> OpenGrade | None:
        """The grade's words that state a claim, where they are in a sentence."""
        for span in (claim.span, *claim.also):
            for grade in self._grades.get(span.passage, ()):
                at = grade.parts.offset + grade.mention.start
                if grade.mention.grade is claim.grade and span.start <= at < span.end:
                    return grade
        return None


def says_of(claim: Claim) -> Said:
    """What a claim's grade is for."""
    return claim.force, claim.theme, claim.past


def _named(candidates: Iterable[Candidate], name: str) -> Candidate | None:
    return next((each for each in candidates if each.name == name), None)
