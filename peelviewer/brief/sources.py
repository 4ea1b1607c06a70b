"""Statements as sources, marks and quotations of the page."""

from collections.abc import Sequence

from peelviewer.brief.page import Mark, Quote, Source
from peelviewer.brief.wording import shortened, year
from peelviewer.domain.claims import Span
from peelviewer.domain.contrasts import Words
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Standing
from peelviewer.domain.numbers import in_words


def of_document(entry: DocumentEntry) -> Source:
    """A document of the library as a source."""
    date, iso = (entry.published.in_words, entry.published.iso) if entry.published else ("undated", "")
    title = entry.title or entry.file_name
    return Source(title, entry.publisher or "", date, entry.address or "", entry.sha256, iso, entry.kind)


def of_statement(statement: Statement) -> Source:
    """The document a statement stands in, or the address the grade book gives."""
    if statement.document:
        return of_document(statement.document)
    return Source("Grade book", address=statement.source)


def mark(statement: Statement) -> Mark:
    """The reference to a statement, with its printed page."""
    return Mark(of_statement(statement), statement.page_label or (str(statement.page) if statement.page else ""))


def mark_words(words: Words) -> Mark:
    """The reference to words that are no statement."""
    return Mark(of_document(words.document), words.page_label or (str(words.page) if words.page else ""))


def quote(document: DocumentEntry, exact: str, span: Span, page: str, limit: int) -> Quote:
    """Words of a document as they are printed: opened by "…" within a sentence, shortened where they are long."""
    words = " ".join(exact.split())
    printed = shortened(f"…{words}" if words[:1].islower() else words, limit)
    return Quote(printed, exact, of_document(document), span.passage, span.start, span.end, page)


def quote_words(words: Words, limit: int) -> Quote:
    """Words that are no statement, as they are printed."""
    return quote(words.document, words.quote, words.span, mark_words(words).page, limit)


def quoted(statement: Statement, limit: int) -> Quote | None:
    """The words of a statement; None for the grade book's."""
    if statement.document is None or statement.span is None or not statement.quote.strip():
        return None
    return quote(statement.document, statement.quote, statement.span, mark(statement).page, limit)


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
    """Who publishes a document, in a few words."""
    return shortened(document.publisher or document.title or document.file_name, 48)


def _by(statements: Sequence[Statement]) -> str:
    reported = (each.document for each in statements if each.document and each.standing is Standing.REPORTED)
    outlets = list(dict.fromkeys(outlet(each) for each in reported if each.kind is not DocumentKind.RESPONSE))
    if len(outlets) < 2:
        return f" by {outlets[0]}" if outlets else ""
    others = len(outlets) - 1
    return f" by {outlets[0]} and {in_words(others)} other{'s' * (others > 1)}"
