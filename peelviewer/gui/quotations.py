"""What the desk says of quotations: an article's note, the marks in its text, and what they tell when asked."""

from collections import Counter
from collections.abc import Iterable

from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry, QuotedWords, Statement
from peelviewer.domain.quotations import QuotationStanding
from peelviewer.gui.marks import Mark
from peelviewer.gui.theme import Theme
from peelviewer.gui.wording import cycle_label

_IN_SHORT = {QuotationStanding.NO_REPORT: "not held"}
_UNDERLINES = {QuotationStanding.ALTERED: "warning", QuotationStanding.NOT_FOUND: "warning"}


def news_note(entry: DocumentEntry, statements: Iterable[Statement], quoted: Iterable[QuotedWords]) -> str:
    """What an article is and which inspection it covers; on a second line how its quotations stand to the report."""
    quoted = [each for each in quoted if each.document.id == entry.id]
    cycles = {
        known.cycle
        for known in statements
        if known.document and known.document.id == entry.id and not known.past and known.cycle
    }
    cycles |= {entry.cycle} if entry.cycle else set()
    covers = f"covers {', '.join(sorted(cycles))}" if cycles else "inspection not named"
    reports = {each.match.document.cycle for each in quoted if each.match and each.match.document}
    if entry.published is None and cycles & reports:
        covers += " by its quotations"
    note = f"response · {covers}" if entry.kind is DocumentKind.RESPONSE else covers
    counted = quotations_in_short(quoted)
    return f"{note}\n{counted}" if counted else note


def marks_of_quotations(quoted: Iterable[QuotedWords], document_id: int, theme: Theme) -> tuple[Mark, ...]:
    """The inspectorate's words that a document quotes: underlined only, and they tell their standing when asked."""
    return tuple(
        Mark(
            each.quotation.span,
            theme.mark_color("neutral"),
            theme.color(_UNDERLINES.get(each.match.standing, "muted")),
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
    parts = [f"{counts[standing]} {_IN_SHORT.get(standing, standing)}" for standing in held]
    if held:
        noun = "quotation" if counts[held[0]] == 1 else "quotations"
        parts[0] = parts[0].replace(" ", f" {noun} ", 1)
    return ", ".join(parts)


def quotation_in_full(quoted: QuotedWords) -> str:
    """A quotation's standing with its page, what was altered, and who else quotes it."""
    match = quoted.match
    if match is None:
        return ""
    told = [f"Quotation, {match.standing}."]
    told += [f"{difference.in_words.capitalize()}." for difference in match.differences]
    if match.document:
        of_year = f" of {cycle_label(match.document.cycle)}" if match.document.cycle else ""
        page = match.page_label or match.page
        told.append(f"The report{of_year}{f', p. {page}' if page else ''}: “{match.exact}”")
    elif match.standing is QuotationStanding.NOT_FOUND:
        told.append("The report of its inspection is in this library and does not have these words.")
    else:
        told.append("Add the report of its inspection, and the words can be compared.")
    others = [entry.publisher or entry.title for entry in quoted.quoted_by if entry.id != quoted.document.id]
    if others:
        told.append(f"Also quoted by {', '.join(dict.fromkeys(others))}.")
    return " ".join(told)
