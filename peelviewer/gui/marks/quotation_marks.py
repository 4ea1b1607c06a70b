"""What the window says of quotations: an article's note, the marks in its text, and what they tell when asked."""

import re
from collections import Counter
from collections.abc import Container, Iterable

from peelviewer.domain.claims import Speaker
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry, QuotedWords, Statement
from peelviewer.domain.quotations import Difference, QuotationStanding
from peelviewer.gui.look.colour_scheme import ColourScheme
from peelviewer.gui.marks.text_marks import Mark
from peelviewer.gui.text.short_wording import cycle_label, page_words
from peelviewer.gui.text.window_language import marked, tr

_COMMISSIONER = re.compile(r"commissioner|\bP(?:F)?CC\b", re.IGNORECASE)
_IN_SHORT = {QuotationStanding.NO_REPORT: marked("not held")}
_UNDERLINES = {QuotationStanding.ALTERED: "warning", QuotationStanding.NOT_FOUND: "warning"}


def news_note(entry: DocumentEntry, statements: Iterable[Statement], quoted: Iterable[QuotedWords]) -> str:
    """In whose name an article speaks and which inspection it covers, and how its quotations stand to the report."""
    statements = [each for each in statements if each.document and each.document.id == entry.id]
    quoted = [each for each in quoted if each.document.id == entry.id]
    cycles = {known.cycle for known in statements if not known.past and known.cycle}
    speakers = {known.speaker for known in statements if known.speaker}
    cycles |= {entry.cycle} if entry.cycle else set()
    covers = tr("inspection not named")
    reports = {each.match.document.cycle for each in quoted if each.match and each.match.document}
    if cycles:
        by_quotations = entry.published is None and cycles & reports
        how = tr("covers {inspections} by its quotations") if by_quotations else tr("covers {inspections}")
        if (
            not entry.cycle and not by_quotations
        ):  # it names none, but its words and its date tell of which its grades are
            how = tr("grades of {inspections}")
        covers = how.format(inspections=", ".join(map(cycle_label, sorted(cycles))))
    note = f"{stance(entry, speakers)} · {covers}"
    counted = quotations_in_short(quoted)
    return f"{note} · {counted}" if counted else note


def stance(entry: DocumentEntry, speakers: Container[Speaker]) -> str:
    """In whose name an article speaks: it reports, or the force or its commissioner answers."""
    if entry.kind is not DocumentKind.RESPONSE:
        return tr("reports")
    named = _COMMISSIONER.search(f"{entry.publisher or ''} {entry.title}")
    if Speaker.COMMISSIONER in speakers or (Speaker.FORCE not in speakers and named):
        return tr("the commissioner answers")
    return tr("the force answers")


def marks_of_quotations(quoted: Iterable[QuotedWords], document_id: int, colours: ColourScheme) -> tuple[Mark, ...]:
    """The inspectorate's words that a document quotes: underlined only, and they tell their standing when asked."""
    return tuple(
        Mark(
            each.quotation.span,
            colours.mark_color("neutral"),
            colours.color(_UNDERLINES.get(each.match.standing, "muted")),
            quotation_in_full(each),
            dotted=True,
            quiet=True,
        )
        for each in quoted
        if each.match and each.document.id == document_id
    )


def quotations_in_short(quoted: Iterable[QuotedWords]) -> str:
    """How the quotations of an article stand to the report: "3 quotations verbatim, 1 trimmed"; "" where it has none."""
    counts = Counter(each.match.standing for each in quoted if each.match)
    held = [standing for standing in QuotationStanding if counts[standing]]
    parts = [f"{counts[standing]} {tr(_IN_SHORT.get(standing, standing))}" for standing in held]
    if held:
        first = tr(_IN_SHORT.get(held[0], held[0]))
        parts[0] = tr("%n quotations {standing}", "", counts[held[0]]).format(standing=first)
    return ", ".join(parts)


def quotation_in_full(quoted: QuotedWords) -> str:
    """A quotation's standing with its page, what was altered, and who else quotes it."""
    match = quoted.match
    if match is None:
        return ""
    told = [tr("Quotation, {standing}.").format(standing=tr(match.standing))]
    told += [_difference_in_words(difference) for difference in match.differences]
    if match.document:
        cycle = match.document.cycle
        report = tr("The report of {inspection}").format(inspection=cycle_label(cycle)) if cycle else tr("The report")
        place = ", ".join(filter(None, (report, page_words(match.page_label or match.page))))
        told.append(f"{place}: “{match.exact}”")
    elif match.standing is QuotationStanding.NOT_FOUND:
        told.append(tr("The report of its inspection is in this library and does not have these words."))
    else:
        told.append(tr("Add the report of its inspection, and the words can be compared."))
    others = [entry.publisher or entry.title for entry in quoted.quoted_by if entry.id != quoted.document.id]
    if others:
        told.append(tr("Also quoted by {publishers}.").format(publishers=", ".join(dict.fromkeys(others))))
    return " ".join(told)


def _difference_in_words(difference: Difference) -> str:
    report, quoted = difference.report, difference.quoted
    if not report:
        return tr("“{quoted}” added.").format(quoted=quoted)
    if not quoted:
        return tr("“{report}” left out.").format(report=report)
    return tr("“{quoted}” for the report’s “{report}”.").format(quoted=quoted, report=report)
