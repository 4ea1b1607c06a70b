"""How likely a claim is read rightly: by its rule, by what the published grades say of it, and by the text's other claims.

The published grades are nearly complete. So where a text tells a grade that no inspection is known to have given, it is often the
grade of another force, area or inspection that was misread; all the more where the text's other grades are published ones.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from peelviewer.analysis.claims.certainty import Book, in_book, is_of_unknown_inspection
from peelviewer.analysis.claims.claim_places import ClaimPlaces
from peelviewer.analysis.claims.learned_trees import learned_trees
from peelviewer.domain.claims import Certainty, Claim
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade
from peelviewer.domain.inspection import Inspection
from peelviewer.domain.rules import Doubt, Rule
from peelviewer.reference import reference

_LEAST = 0.35  # likelihood of a claim that is kept
_LEAST_CLEAR = 0.25  # of one in clear words
_LEAST_OPEN = 0.15  # of one in other words in a text that tells no published grades
_SURE = 0.92  # of one that is certain
_SURE_ALONE = 0.85  # of one whose words have no other meaning near, and that no published grade speaks against
_CLEAR = 0.5  # of one whose words leave nothing open, of a grade that is not listed
_HARDLY = 0.1  # likelihood of another meaning that is none
# Doubts on whether a grade was given so; of what the words mean there is none.
_ON_FACTS = {Doubt.NONE, Doubt.LISTED_OTHERWISE, Doubt.NEVER_GIVEN, Doubt.NOT_GRADED, Doubt.NO_SUCH_GRADE}
_MANY = 10  # published grades in a text; more of them say no more
_FEW = 5  # bodies in a text

Plain = tuple[str, str, Grade, bool]  # a body, an area, its grade, and whether of an earlier inspection


def by_likelihood(
    claims: Sequence[Claim], features: Iterable[Mapping[str, float]], plain: Collection[Plain], *, agrees: bool
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of a text, each with its features, that are not most likely misread; and apart from them those that are.

    Of those that are kept the ones that are less than sure become likely; `plain` are those whose words leave nothing open.
    Clear words stand against the grade that was published:
    that is to be asked about; and they stand in a text that tells no published grades, where nothing `agrees`.
    """
    trees = learned_trees("claim_odds.json")
    kept: list[Claim] = []
    misread: list[Claim] = []
    for claim, own in zip(claims, features, strict=True):
        likelihood = trees.likelihood(own)
        least = _LEAST_CLEAR if claim.doubt in _ON_FACTS else _LEAST
        if not agrees and claim.rule is not Rule.PUBLISHED:
            least = 0.0 if claim.doubt in _ON_FACTS else _LEAST_OPEN
        if claim.doubt is Doubt.LISTED_OTHERWISE:
            least = 0.0
        if likelihood < least:
            misread.append(claim)
        elif claim.certainty is Certainty.LIKELY or likelihood >= (_SURE_ALONE if _is_alone(claim, own) else _SURE):
            kept.append(claim)
        else:
            told = claim.force, claim.theme, claim.grade, claim.past
            clear = told in plain and not claim.past and in_book(claim) is Book.SILENT and likelihood >= _CLEAR
            doubt = Doubt.UNLISTED if clear else Doubt.OFTEN_MISREAD
            kept.append(replace(claim, certainty=Certainty.LIKELY, doubt=doubt))
    return tuple(kept), tuple(misread)


def _is_alone(claim: Claim, features: Mapping[str, float]) -> bool:
    """Whether a claim's words have no other meaning near, and the grade was published, or nothing is of its inspection."""
    other = features.get("a rival") or features.get("place: second look at others", 0.0) >= _HARDLY
    return not other and (f"book: {Book.AGREES.value}" in features or is_of_unknown_inspection(claim))


def features_of(
    claims: Sequence[Claim], kind: DocumentKind, own: str | None, places: ClaimPlaces
) -> Iterator[Mapping[str, float]]:
    """What speaks for each claim of a text of a `kind`, whose own inspection is `own`, and against it."""
    books = [in_book(claim) for claim in claims]
    bodies = Counter(claim.force for claim in claims)
    most = max(bodies, key=bodies.__getitem__, default=None)
    grades = defaultdict(set)
    for claim in claims:
        grades[claim.force, claim.theme, claim.past].add(claim.grade)
    agreeing = books.count(Book.AGREES)
    of_text = {
        f"text: {kind.value}": 1.0,
        "text: of no inspection": float(own is None),
        "text: share published": agreeing / max(1, len(claims)),
        "text: share otherwise": books.count(Book.DIFFERS) / max(1, len(claims)),
        "text: published": min(agreeing, _MANY) / _MANY,
        "text: bodies": min(len(bodies), _FEW) / _FEW,
    }
    stating = [places.stating(claim) for claim in claims]
    of_words = defaultdict(list)
    for claim, book, words in zip(claims, books, stating, strict=True):
        of_words[words].append((claim, book))
    for claim, book, words in zip(claims, books, stating, strict=True):
        rivals = [each for each in of_words[words] if each[0] is not claim] if words else []
        time = "before" if claim.past else "now"
        marks = {
            f"book: {book.value}": True,
            f"book: {book.value}, {time}": True,
            f"rule: {claim.rule.value}": True,
            f"doubt: {claim.doubt.value}": True,
            f"grade: {claim.grade.value}": True,
            f"inspection: {Inspection.of(claim.cycle).programme.value}" if claim.cycle else "inspection: unknown": True,
            f"told of {time}": True,
            "certain": claim.certainty is Certainty.CERTAIN,
            "of the text's inspection": claim.cycle == own and own is not None,
            "of the body told of most": claim.force == most,
            "a rival": bool(rivals),
            "a published rival": any(its is Book.AGREES for _, its in rivals),
            "a rival area": any(other.force == claim.force and other.theme != claim.theme for other, _ in rivals),
            "a rival body": any(other.force != claim.force and other.theme == claim.theme for other, _ in rivals),
            "a rival time": any((other.force, other.theme) == (claim.force, claim.theme) for other, _ in rivals),
            "one of several questions": bool(claim.cycle) and reference().asks_several(claim.theme, claim.cycle or ""),
            "two grades": len(grades[claim.force, claim.theme, claim.past]) > 1,
        }
        features = dict.fromkeys((name for name, holds in marks.items() if holds), 1.0) | of_text
        features["share of its body"] = bodies[claim.force] / len(claims)
        features |= places.features(claim, words)
        yield features if book is Book.AGREES else features | _not_published(claim, own, bodies)


def _not_published(claim: Claim, own: str | None, bodies: Mapping[str, int]) -> dict[str, float]:
    """What else is published: of its area in other inspections, of its inspection, of the text's other bodies."""
    of_area = {entry.grade for entry in reference().listed(claim.force) if entry.theme == claim.theme} - {None}
    cycle = claim.cycle or own or ""
    others = (reference().grades_given(body, claim.theme, cycle) for body in bodies if body != claim.force)
    features = {
        "published at another time": float(claim.grade in of_area),
        "area known, but never so": float(bool(of_area) and claim.grade not in of_area),
        "published of another body": float(any(claim.grade in given for given in others)),
    }
    if claim.cycle:
        unknown = is_of_unknown_inspection(claim)
        known = f"unknown {Inspection.of(claim.cycle).programme.value}" if unknown else "known"
        features[f"inspection {known}, {'before' if claim.past else 'now'}"] = 1.0
    return features
