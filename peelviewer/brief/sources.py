"""Statements as sources, marks and quotations of the page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from peelviewer.brief.page import About, Mark, Quote, Source
from peelviewer.brief.wording import in_running_text, shortened, trimmed, without_gaps, year
from peelviewer.domain.claims import Span
from peelviewer.domain.comparability import Comparability
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind, date_in_words
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.inspection import Inspection, Programme
from peelviewer.domain.numbers import in_words
from peelviewer.reference import reference
from peelviewer.reference.names import find_bodies

_FEWEST = 4  # words of a quotation
_IN_OTHER_WORDS = re.compile(
    r"\b(?:same|likewise|grad|mark|rat(?:ed|ing)|judg|score|highest|lowest|top|bottom)", re.IGNORECASE
)
_BEGINS_INSIDE = re.compile(r"…?[’”'\"]?\s*[),.;:\]]|…?[’”]")
# "inadequate in all three": of what, another sentence says.
_COUNTS_BACK = re.compile(
    r"\b(?:in|for|on|at|of|by) (?:(?:all|every one of(?: the)?|each of(?: the)?|the same|these|those) (?:two|three|four|five|six|seven|eight|nine|ten)"
    r"|both|these|those|(?:all|each|most|some|two|three|four|five|six|seven|eight|nine) of (?:them|these|those))"
    r"(?=[’”'\"]?(?:\s*[.;,!?)]|\s+(?:and|but|while)\b|\s*$))",
    re.IGNORECASE,
)
_LOOSE_END = re.compile(r"(?:\s*[;,:–-])(?:\s+(?:and|or))?$")  # of a clause that goes on, or of an item of a list
_BULLET = re.compile(r"^(?:[lo§•●▪◦·]\s+)(?=[‘’'“\"]|is\b|are\b|was\b|has\b|have\b|requires?\b)")
_ITEM = re.compile(r"[^,;:]+")
_NAMED = {grade: re.compile(rf"\b{str(grade).removeprefix('requires ')}", re.IGNORECASE) for grade in Grade}
_NAMELESS = {DocumentKind.REPORT: "a report", DocumentKind.NEWS: "an article", DocumentKind.RESPONSE: "an answer"}


def of_document(entry: DocumentEntry) -> Source:
    """A document of the library as a source."""
    date, iso = (entry.published.in_words, entry.published.iso) if entry.published else ("undated", "")
    title = entry.title or entry.file_name
    return Source(title, entry.publisher or "", date, entry.address or "", entry.sha256, iso, entry.kind)


def of_statement(statement: Statement) -> Source:
    """The document a statement stands in, or the address the grade book gives."""
    if statement.document:
        return of_document(statement.document)
    title = title_in_book(statement.theme, statement.cycle or "")
    iso = _seen_on(statement)
    return Source(title, "", date_in_words(iso) if iso else "", statement.source, iso=iso)


def _seen_on(listed: Statement) -> str:
    """The date of a source of the grade book: as exact as it is known for any grade that it gives of the inspection."""
    known = {
        each.published
        for each in reference().listed(listed.force)
        if (each.source, each.cycle) == (listed.source, listed.cycle) and each.published.startswith(listed.published)
    }
    exact = [day for day in known if len(day) == max(map(len, known))]
    return exact[0] if listed.published and len(exact) == 1 else listed.published


def title_in_book(theme: str, cycle: str) -> str:
    """What the grade book is called as the source of a grade: "Grade book: PEEL 2018/19"."""
    inspection = Inspection.of(cycle)
    name = Programme.PEEL if inspection.programme is Programme.PEEL else in_running_text(reference().theme_label(theme))
    return f"Grade book: {name} {year(cycle) if inspection.years else ''}".rstrip()


def on_comparing(said: Comparability, known: Iterable[Statement]) -> Mark | None:
    """Who says whether grades may be compared: an address, or a report that may be `known` by what it states."""
    if not said.source:
        return None
    if said.source.startswith(("https://", "http://")):
        return Mark(Source("On comparing", address=said.source))
    title, _, page = said.source.partition(", p. ")
    held = next((each.document for each in known if each.document and each.document.title == title), None)
    return Mark(of_document(held), page) if held else Mark(Source(said.source))


def mark(statement: Statement) -> Mark:
    """The reference to a statement, with its printed page."""
    return Mark(of_statement(statement), statement.page_label or (str(statement.page) if statement.page else ""))


def mark_words(words: Words) -> Mark:
    """The reference to words that are no statement."""
    return Mark(of_document(words.document), words.page_label or (str(words.page) if words.page else ""))


def quote(document: DocumentEntry, exact: str, span: Span, page: str, limit: int) -> Quote:
    """Words of a document as they are printed: opened by "…" within a sentence, shortened where they are long."""
    words = _LOOSE_END.sub("", _tidy(without_gaps(exact)))
    printed = trimmed(f"…{words}" if words[:1].islower() else words, limit)
    return Quote(printed, exact, of_document(document), span.passage, span.start, span.end, page)


def _tidy(words: str) -> str:
    """Words without what a saved page left before them: a bullet, or a quotation mark that nothing closes."""
    plain = _BULLET.sub("", words)
    closes = any(mark in plain[1:] for mark in '”"') or plain[:1] not in {"“", '"'}
    return plain if closes else plain[1:]


def quote_words(words: Words, limit: int) -> Quote:
    """Words that are no statement, as they are printed."""
    return quote(words.document, words.quote, words.span, mark_words(words).page, limit)


def quoted(statement: Statement, limit: int) -> Quote | None:
    """The words of a statement; None for the grade book's, and where they don't tell their grade to one who reads them alone."""
    if statement.document is None or statement.span is None or len(statement.quote.split()) < _FEWEST:
        return None
    if statement.quote.rstrip("”\"’').").endswith("?"):
        return None  # a row of a table, run together: a question tells no grade
    found = quote(statement.document, statement.quote, statement.span, mark(statement).page, limit)
    found = replace(found, printed=_with_name(statement, found.printed))
    tells = _NAMED[statement.grade].search(found.printed) or _IN_OTHER_WORDS.search(found.printed)
    if not tells or _BEGINS_INSIDE.match(found.printed) or _COUNTS_BACK.search(found.printed):
        return None
    how = Standing.RECALLED if statement.past and statement.standing is Standing.GRADED else statement.standing
    about = About(
        statement.force, statement.theme, statement.cycle or "", statement.grade, how, str(statement.speaker or "")
    )
    return replace(found, about=about)


def _with_name(statement: Statement, printed: str) -> str:
    """A quotation of a sentence on several bodies, with the one that it is quoted for: of a long list its own item."""
    bodies = find_bodies(statement.quote)
    if len({body.name for body in bodies}) == 1 or any(body.name == statement.force for body in find_bodies(printed)):
        return printed
    own = next((body for body in bodies if body.name == statement.force), None)
    if own is None:
        return printed
    items = [(item.start(), item.end()) for item in _ITEM.finditer(statement.quote)]
    start, end = next((start, end) for start, end in items if start <= own.start < end)
    item = without_gaps(statement.quote[start:end]).removeprefix("and ")
    opening = "" if _NAMED[statement.grade].search(item) else _LOOSE_END.sub("", printed.rstrip("…"))
    return f"{opening} … {item}…" if opening else f"…{item}…"


def who_says(statements: Sequence[Statement]) -> str:
    """In whose name statements of one grade speak, of which the first is quoted: "the inspectorate, as reported by …"."""
    first = statements[0]
    match first.standing:
        case Standing.GRADED:
            return "the inspectorate"
        case Standing.RECALLED:
            later = first.document.cycle if first.document else None
            return f"recalled by the {year(later)} report" if later else "recalled later"
        case Standing.LISTED:
            return "the grade book"
        case _:
            if first.document and first.document.kind is DocumentKind.RESPONSE:
                return "the inspectorate, in a response"
            return f"the inspectorate, as reported{_by(statements)}"


def outlet(document: DocumentEntry) -> str:
    """Who publishes a document, in a few words; never its title, which is nobody's name."""
    return shortened(document.publisher or _NAMELESS[document.kind], 48)


def _by(statements: Sequence[Statement]) -> str:
    reported = (each.document for each in statements if each.document and each.standing is Standing.REPORTED)
    # Two articles of no known publisher are two, as far as anybody can tell.
    by_outlet = {each.publisher or each.id: outlet(each) for each in reported if each.kind is not DocumentKind.RESPONSE}
    outlets = list(by_outlet.values())
    if not outlets:
        return ""
    said = f" {'in' if outlets[0] in _NAMELESS.values() else 'by'} {outlets[0]}"
    others = len(outlets) - 1
    return f"{said} and {in_words(others)} other{'s' * (others > 1)}" if others else said
