"""Contrasts and their sides in words: a short sentence for a headline, where each side stands, and what it says."""

import difflib
import re

from peelviewer.domain.contrast_details import CountsAndNames, FiguresDiffer, OppositeSenses, ScopeDiffers
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade
from peelviewer.gui.text.short_wording import (
    ENTERED_BY_YOU,
    cycle_label,
    date_of,
    date_shown,
    page_words,
    place,
    publisher_of,
    theme_name,
)
from peelviewer.gui.text.window_language import marked, tr

_SENTENCES = {
    ContrastKind.STANDS_OUT: marked("{grade} in {inspection}, where most others are not"),
    ContrastKind.DISPUTED: marked("{grade} in {inspection}, and disputed"),
    ContrastKind.GRADE_AND_TEXT: marked("{grade} in {inspection}, yet the text says otherwise"),
}
_WITHOUT_GRADES = {
    ContrastKind.SOURCES_DISAGREE: marked("Two sources disagree"),
    ContrastKind.OPPOSITE_FINDINGS: marked("Two findings say the opposite"),
    ContrastKind.DISPUTED: marked("A judgement is disputed"),
    ContrastKind.COUNTED_NOT_NAMED: marked("More grades are counted than named"),
    ContrastKind.MISQUOTED: marked("The report is quoted in other words than its own"),
}
_ONLY_A_GRADE = 3  # words: so few, as beside a heading, only repeat the chip
_ALIKE = 0.5  # from here on, the words of two sides are alike enough that what differs in them can be marked


def contrast_title(contrast: Contrast) -> str:
    """A contrast as a short sentence: "Good in 2015, inadequate in 2023"."""
    a, b = one_grade(contrast.a), one_grade(contrast.b)
    if a and b and contrast.kind is ContrastKind.CHANGED_OVER_TIME:
        both = (tr(a.grade).capitalize(), _year(a), tr(b.grade), _year(b))
        if a.grade is b.grade:
            return tr("{grade} in {earlier} and in {later}").format(grade=both[0], earlier=both[1], later=both[3])
        words = tr("{grade} in {earlier}, {other} in {later}")
        return words.format(grade=both[0], earlier=both[1], other=both[2], later=both[3])
    if a and contrast.kind in _SENTENCES:
        return tr(_SENTENCES[contrast.kind]).format(grade=tr(a.grade).capitalize(), inspection=_year(a))
    if isinstance(contrast.detail, CountsAndNames):
        counted, named = (sum(number for _, number in of) for of in (contrast.detail.counted, contrast.detail.named))
        return tr("{counted} grades are counted, {named} are named").format(counted=counted, named=named)
    if isinstance(contrast.detail, OppositeSenses):
        aspect = contrast.detail.aspect
        return tr("Opposite findings: {aspect}").format(aspect=f"{aspect[:1].lower()}{aspect[1:]}")
    if with_sources := _title_with_sources(contrast):
        return with_sources
    if contrast.kind in _WITHOUT_GRADES:
        return tr(_WITHOUT_GRADES[contrast.kind])
    return tr(contrast.kind).capitalize()


def _title_with_sources(contrast: Contrast) -> str:
    """Who disagrees or misquotes, so that titles of a list can be told apart; "" where that is not known, or is one source."""
    one, other = _publisher(contrast.a), _publisher(contrast.b)
    if not one or not other or one == other:
        return ""
    if contrast.kind is ContrastKind.SOURCES_DISAGREE:
        return tr("{source} and {other} disagree").format(source=one, other=other)
    if contrast.kind is ContrastKind.MISQUOTED:
        return tr("{source} quotes the report in other words than its own").format(source=other)
    return ""


def _publisher(side: Side) -> str:
    """Who published what a side rests on first."""
    documents = [words.document for words in side.words] + [each.document for each in side.statements if each.document]
    return documents[0].publisher or "" if documents else ""


def counts_and_names(contrast: Contrast) -> str:
    """How many of each grade an article counts, and how many of them it names; "" of other contrasts."""
    if not isinstance(contrast.detail, CountsAndNames):
        return ""
    counted, named = map(_in_numbers, (contrast.detail.counted, contrast.detail.named))
    return tr("Counted: {counted}. Named: {named}.").format(counted=counted, named=named or tr("none"))


def _in_numbers(grades: tuple[tuple[Grade, int], ...]) -> str:
    return ", ".join(f"{number} {tr(grade)}" for grade, number in grades if number)


def contrast_place(contrast: Contrast) -> str:
    """What a contrast is about, and how its sides stand to each other: the line under its title.

    What the title says too comes last, where there may be no room for it.
    """
    verdict = tr(contrast.comparability.verdict) if contrast.comparability else ""
    parts = (theme_name(contrast.theme), verdict, tr(contrast.direction), tr(contrast.kind))
    return " · ".join(filter(None, parts))


def one_grade(side: Side) -> Statement | None:
    """The statement that stands for a side, where all its statements have one grade."""
    grades: set[Grade] = {statement.grade for statement in side.statements}
    return side.statements[0] if len(grades) == 1 else None


def side_place(side: Side) -> str:
    """Where a side stands: "2015 · report p. 14 · graded · 2 more sources"."""
    first = one_grade(side)
    if first is not None:
        more = len({(each.document, each.force) for each in side.statements}) - 1
        parts = [cycle_label(first.cycle), *([tr(ENTERED_BY_YOU)] if first.is_entered else [])]
        parts += [place(first), tr(first.standing)]
        return " · ".join(parts + ([tr("+%n sources", "", more)] if more else []))
    if side.statements:
        return f"{cycle_label(side.statements[0].cycle)} · {place(side.statements[0])}"
    if side.words:
        words = side.words[0]
        page = page_words(words.page_label or words.page)
        return " · ".join(filter(None, (publisher_of(words.document), date_of(words.document), page)))
    return ""


def side_says(side: Side) -> str:
    """What a side says: its words in quotation marks, or in short where it has none or speaks of many forces."""
    first = one_grade(side)
    if len({statement.force for statement in side.statements}) > 1 or (side.statements and first is None):
        return side.summary
    if first is not None:
        quotes = [each.quote for each in side.statements if each.quote]
        sentence = next((quote for quote in quotes if len(quote.split()) > _ONLY_A_GRADE), next(iter(quotes), ""))
        return _quoted(sentence) or _known(first)
    return _quoted(side.words[0].quote) if side.words else side.summary


def at_issue(contrast: Contrast) -> tuple[str, str]:
    """The words of each side that are at issue, where the contrast names them: figures, or what was graded."""
    match contrast.detail:
        case FiguresDiffer(first, second):
            return first, second
        case ScopeDiffers(whole):
            return whole, ""
    return "", ""


def differing(one: str, other: str) -> tuple[tuple[int, int], ...]:
    """Where the words of `one` differ from those of `other`, as places in `one`; nothing where they are not alike."""
    mine, yours = list(re.finditer(r"\w+(?:[’'-]\w+)*", one)), re.findall(r"\w+(?:[’'-]\w+)*", other)
    match = difflib.SequenceMatcher(None, [word.group().lower() for word in mine], [word.lower() for word in yours])
    if match.ratio() < _ALIKE:
        return ()
    return tuple(
        (mine[first].start(), mine[last - 1].end())
        for tag, first, last, _, _ in match.get_opcodes()
        if tag != "equal" and first < last
    )


def cited(contrast: Contrast) -> str:
    """A contrast as text, both sides with where they stand, and the verdict: for the clipboard."""
    lines = [f"{contrast_title(contrast)} ({contrast.force}, {theme_name(contrast.theme)})"]
    for side in (contrast.a, contrast.b):
        first = one_grade(side)
        grade = f"{tr(first.grade).capitalize()}: " if first else ""
        lines.append(f"{grade}{side_says(side)} ({side_place(side)})")
    if verdict := contrast.comparability:
        source = f" ({verdict.source})" if verdict.source else ""
        lines.append(f"{tr(verdict.verdict).capitalize()}: {verdict.reason}{source}")
    else:
        lines.append(contrast.reason)
    return "\n".join(lines)


def _year(statement: Statement) -> str:
    """An inspection by its year in a sentence: "2023" for the regional one of that year."""
    cycle = statement.cycle or ""
    return cycle[-4:] if re.fullmatch(r"[A-Z]+ \d{4}", cycle) else cycle_label(statement.cycle)


def _known(statement: Statement) -> str:
    """What is known of a grade that no words are held of."""
    day = date_shown(statement.published) if statement.published else ""
    return " · ".join(filter(None, (tr("The report is not in this library: listed in the grade book."), day)))


def _quoted(words: str) -> str:
    return f"“{words}”" if words else ""
