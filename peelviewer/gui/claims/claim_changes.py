"""Claims corrected, rejected and added, as changes that can be undone."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from peelviewer.domain.claims import Claim, Span, Speaker
from peelviewer.domain.document import DocumentKind
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.rules import Rule
from peelviewer.gui.claims.claim_form import ClaimParts
from peelviewer.gui.claims.claim_words import claim_name
from peelviewer.gui.state.undo_stack import Change
from peelviewer.gui.text.short_wording import in_short, theme_name
from peelviewer.gui.text.window_language import tr

if TYPE_CHECKING:
    from peelviewer.domain.evidence import DocumentEntry, Statement
    from peelviewer.domain.unsettled import UnsettledWords
    from peelviewer.store import Library

_SPEAKERS = {
    DocumentKind.REPORT: Speaker.INSPECTORATE,
    DocumentKind.NEWS: Speaker.JOURNALIST,
    DocumentKind.RESPONSE: Speaker.FORCE,
}
_NAME = 40  # letters of the words in a menu
_GRADE = re.compile(rf"\b({'|'.join(grade.value for grade in Grade)})\b", re.IGNORECASE)


def parts_of(statement: Statement) -> ClaimParts:
    """The parts of a claim as it is."""
    assert statement.speaker is not None
    return ClaimParts(
        statement.force, statement.theme, statement.grade, statement.cycle, statement.past, statement.speaker
    )


def first_parts(force: str, theme: str, entry: DocumentEntry, words: str) -> ClaimParts:
    """What a claim most likely says that is added on these words: the first grade in them is its grade."""
    found = _GRADE.search(words)
    grade = Grade(found[0].lower()) if found else Grade.GOOD
    return ClaimParts(force, theme, grade, entry.cycle, past=False, speaker=_SPEAKERS[entry.kind])


def correction(statement: Statement, parts: ClaimParts) -> Change:
    """A claim is put right."""
    do = partial(_put_right, statement=statement, parts=parts)
    return Change(tr("correction of “{claim}”").format(claim=claim_name(statement)), do, _take_back)


def rejection(statement: Statement) -> Change:
    """Words are no such claim."""
    do = partial(_put_right, statement=statement, parts=None)
    return Change(tr("rejection of “{claim}”").format(claim=claim_name(statement)), do, _take_back)


def acceptance(words: UnsettledWords) -> Change:
    """The likely claim of these words is right."""
    return Change(
        tr("acceptance of “{words}”").format(words=in_short(words.quote, _NAME)),
        partial(_accept, words=words),
        _take_back,
    )


def no_grade(words: UnsettledWords) -> Change:
    """These words give no grade."""
    name = tr("“{words}” as no grade").format(words=in_short(words.quote, _NAME))
    return Change(name, partial(_no_grade, words=words), _take_back)


def addition(entry: DocumentEntry, span: Span, words: str, parts: ClaimParts) -> Change:
    """Words of a document are a claim."""
    claim = Claim(**asdict(parts), standing=Standing.REPORTED, quote=words, span=span, rule=Rule.ENTERED)
    name = tr("claim “{claim}”").format(claim=f"{theme_name(parts.theme)}, {tr(parts.grade)}")
    return Change(name, partial(_add, document=entry.id, claim=claim), _take_back)


def _put_right(library: Library, statement: Statement, parts: ClaimParts | None) -> int:
    from peelviewer import pipeline

    assert statement.document is not None
    was = pipeline.claim_of(library, statement)
    now = replace(was, **asdict(parts)) if parts else None
    return pipeline.put_right(library, statement.document.id, was, now)


def _accept(library: Library, words: UnsettledWords) -> int:
    from peelviewer import pipeline

    return pipeline.accept(library, words)


def _no_grade(library: Library, words: UnsettledWords) -> int:
    from peelviewer import pipeline

    return pipeline.no_grade(library, words)


def _add(library: Library, document: int, claim: Claim) -> int:
    from peelviewer import pipeline

    return pipeline.put_right(library, document, None, claim)  # which knows the claim's standing


def _take_back(library: Library, number: int) -> None:
    from peelviewer import pipeline

    pipeline.take_back(library, number)
