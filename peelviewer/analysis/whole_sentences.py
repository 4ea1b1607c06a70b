"""Words to be quoted, extended to where they make sense alone: a claim to its sentence, a “but” to what it answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from peelviewer.analysis.claims.sentences import sentence_spans
from peelviewer.analysis.claims.themes_in_text import label_theme, themes_in
from peelviewer.domain.claims import Span
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Contrast, Side, Words
from peelviewer.domain.document import Passage, PassageKind
from peelviewer.domain.evidence import Statement
from peelviewer.domain.grades import Grade

Passages = Mapping[int, Sequence[Passage]]  # by document

_LONGEST = 240  # characters of a sentence that is quoted whole where the claim's own words are enough
_LONGEST_HEADING = (
    130  # characters of a heading that is shown beside a grade: as long as a question of the inspectorate
)
_FEW = 5  # words that are too few to make sense alone
# Of a grade that a document tells twice, under a heading and in a sentence, the sentence says more.
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|remains?|judged|graded|rated|given|got)\b|\brequires? improvement (?:at|in|to|for|on|with)\b",
    re.IGNORECASE,
)
# Whom a sentence is about that says below a grade, in other words, what the force was graded for.
_OF_FORCE = re.compile(r"\W*(?:the (?:force|constabulary|service)|it|[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)\b")
_BEGINS_INSIDE = re.compile(r"[’”),.;:\]]")
_GRADE_ENDS = re.compile(rf"[\s:–—-]*(?:{'|'.join(Grade)})\W*$", re.IGNORECASE)
_TURNS = re.compile(r"[\"“‘]?(?:but|however|yet|nevertheless|that said|even so)\b", re.IGNORECASE)


def in_whole_sentences(statement: Statement, passages: Passages, *, elsewhere: bool = True) -> Statement:
    """The statement with the sentence of its words for a quotation.

    Where they are a label, with one that says it whole `elsewhere` in the document; else with the label before the grade.
    """
    if statement.document is None or statement.span is None:
        return statement
    statement = _told_in_a_sentence(statement, passages) if elsewhere else statement
    assert statement.document
    assert statement.span
    text = _text(passages, statement.document.id, statement.span)
    start, end = _sentences(text, statement.span)
    if len(text[start:end].split()) < _FEW:
        start = _label_before(text, start)
    is_fragment = len(statement.quote.split()) < _FEW or _BEGINS_INSIDE.match(statement.quote) is not None
    if end - start > _LONGEST and not is_fragment:
        return statement
    if (start, end) == (statement.span.start, statement.span.end) or text[start:end] == statement.quote:
        return statement
    return replace(statement, quote=text[start:end], span=replace(statement.span, start=start, end=end))


def _label_before(text: str, start: int) -> int:
    """Where the label of an area begins that stands right before a grade alone: "Responding to the public. Inadequate."."""
    before = [span for span in sentence_spans(text) if span[1] <= start]
    if before and label_theme(text[slice(*before[-1])].rstrip(".:– ")):
        return before[-1][0]
    return start


def _told_in_a_sentence(statement: Statement, passages: Passages) -> Statement:
    """The statement at the first of its places where a sentence says it; as it is where none does."""
    assert statement.document
    assert statement.span
    for span in (statement.span, *statement.also):
        passage = _passage(passages, statement.document.id, span)
        words = passage.text[span.start : span.end] if passage else ""
        if passage and passage.kind is not PassageKind.HEADING and _TELLS.search(words):
            others = tuple(each for each in (statement.span, *statement.also) if each != span)
            return replace(
                statement, quote=words, span=span, also=others, page=passage.page, page_label=passage.page_label
            )
    return _told_below(statement, passages)


def _told_below(statement: Statement, passages: Passages) -> Statement:
    """The statement with the sentence right below a grade that stands alone, where that says the grade again.

    In the same or in other words: “The force needs to improve how it protects vulnerable people.”
    """
    assert statement.document
    assert statement.span
    here = _passage(passages, statement.document.id, statement.span)
    below = _passage(passages, statement.document.id, replace(statement.span, passage=statement.span.passage + 1))
    if here is None or below is None or not _stands_alone(here.text) or not _goes_on(here, below):
        return statement
    start, end = next(iter(sentence_spans(below.text)), (0, 0))
    words = below.text[start:end]
    again = _TELLS.search(words) and re.search(rf"\b{statement.grade}\b", words, re.IGNORECASE)
    if not again and not _says_of_theme(words, statement.theme):
        return statement
    span = Span(below.n, start, end)
    also = (statement.span, *statement.also)
    return replace(statement, quote=words, span=span, also=also, page=below.page, page_label=below.page_label)


def _stands_alone(text: str) -> bool:
    """Whether a passage is a grade alone, or one with the name of its area: "Vulnerable people - Good"."""
    return len(text.split()) < _FEW or (
        len(sentence_spans(text)) == 1 and label_theme(_GRADE_ENDS.sub("", text)) is not None
    )


def _goes_on(here: Passage, below: Passage) -> bool:
    """Whether a passage is on what the one right above it is on."""
    return below.kind is not PassageKind.HEADING and below.section in {here.section, (*here.section, here.text)}


def _says_of_theme(sentence: str, theme: str) -> bool:
    """Whether a sentence begins with the force, and says of it that which the theme is about, and of nothing else."""
    named = {mention.theme for mention in themes_in(sentence)}
    return named == {theme} and _OF_FORCE.match(sentence) is not None


def with_what_it_answers(words: Words, passages: Passages) -> Words:
    """Words that begin with “but”, together with the sentence before, which they answer."""
    text = _text(passages, words.document.id, words.span)
    before = [span for span in sentence_spans(text) if span[1] <= words.span.start]
    if not before or not _TURNS.match(words.quote) or not text[before[-1][1] : words.span.start].isspace():
        return words
    start = before[-1][0]
    start += len(text[start:]) - len(text[start:].lstrip('“"‘'))
    return replace(words, quote=text[start : words.span.end], span=replace(words.span, start=start))


def quotable(contrast: Contrast, passages: Passages) -> Contrast:
    """The contrast with all its words so extended: a count of grades to its sentence.

    What stands out is quoted where it stands beside the others: that may be a line of a list.
    """
    beside = contrast.kind is ContrastKind.STANDS_OUT
    counts = contrast.kind is ContrastKind.COUNTED_NOT_NAMED

    def words(of: Words) -> Words:
        return _sentence_of(of, passages) if counts else with_what_it_answers(of, passages)

    def side(of: Side) -> Side:
        statements = tuple(in_whole_sentences(each, passages, elsewhere=not beside) for each in of.statements)
        heading = _heading_of(of.statements[0], passages) if statements else ""
        return replace(
            of,
            summary=f"{of.summary}, under “{heading}”" if heading else of.summary,
            statements=statements,
            words=tuple(words(each) for each in of.words),
        )

    return replace(contrast, a=side(contrast.a), b=side(contrast.b))


def _heading_of(statement: Statement, passages: Passages) -> str:
    """The heading that a grade stands alone under, where its words say nothing of its area: "Good"; else ""."""
    if statement.document is None or statement.span is None or len(statement.quote.split()) >= _FEW:
        return ""
    passage = _passage(passages, statement.document.id, statement.span)
    if passage is None or label_theme(statement.quote.partition(":")[0]) or not passage.section:
        return ""
    heading = passage.section[-1]
    return heading if label_theme(heading) and len(heading) <= _LONGEST_HEADING else ""


def _sentence_of(words: Words, passages: Passages) -> Words:
    text = _text(passages, words.document.id, words.span)
    start, end = _sentences(text, words.span)
    return replace(words, quote=text[start:end] or words.quote, span=replace(words.span, start=start, end=end))


def _text(passages: Passages, document: int, span: Span) -> str:
    """The text of a passage; "" where it is not at hand."""
    passage = _passage(passages, document, span)
    return passage.text if passage else ""


def _passage(passages: Passages, document: int, span: Span) -> Passage | None:
    held = passages.get(document, ())
    if span.passage < len(held) and held[span.passage].n == span.passage:
        return held[span.passage]
    return next((passage for passage in held if passage.n == span.passage), None)


def _sentences(text: str, span: Span) -> tuple[int, int]:
    """Where the sentences begin and end that have the words."""
    touched = [each for each in sentence_spans(text) if each[0] < span.end and span.start < each[1]]
    return (touched[0][0], touched[-1][1]) if touched else (span.start, span.end)
