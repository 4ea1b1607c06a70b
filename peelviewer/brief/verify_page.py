"""Reads the page of a brief itself: against its attachment, and what it says in its own words against the library."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from peelviewer.brief.check_results import Checked, Fidelity, PageNow
from peelviewer.brief.evidence import AttachedEvidence
from peelviewer.brief.printable_text import as_read_back
from peelviewer.brief.printed_pieces import SOURCES, without_references
from peelviewer.brief.wording import plural, shortened

_PAGE = "the page"
_LONGEST = 120  # characters of a sentence that is told
_OTHER_ORDER = re.compile("[\u0590-\u08ff]")  # text from right to left is read back in another order


def checked_page(evidence: AttachedEvidence, page_text: str, now: PageNow | None) -> Iterator[Checked]:
    """A line for each piece of the page; a brief of an earlier version does not say what it prints."""
    if not evidence.page:
        yield Checked("the page’s own sentences", "made by an earlier version, they are not checked", Fidelity.EXACT)
        return
    on_page = as_read_back(page_text)
    lost = [piece for piece in evidence.page if not _is_printed(piece, on_page)]
    for piece in lost:
        why = "the page prints something else, or its attachment was changed"
        yield Checked(_told(piece), _PAGE, Fidelity.CHANGED, why)
    if not lost and (more := _more(evidence.page, on_page)):
        why = "its attachment does not have them"
        yield Checked(f"{plural(more, 'letter')} more, or others", _PAGE, Fidelity.CHANGED, why)
    yield from _counts(evidence, now)
    own = {as_read_back(words) for words in _own(evidence)}
    for piece in _said(evidence.page):
        folded = as_read_back(piece)
        if folded in own:
            yield Checked(_told(piece), _PAGE, Fidelity.OWN)
        elif piece in lost:
            continue  # it is told already
        elif now is None or without_references(folded) in now.pieces:
            yield Checked(_told(piece), _PAGE, Fidelity.EXACT)
        else:
            yield Checked(_told(piece), _PAGE, Fidelity.CHANGED, "of this library the page would not say so")


def _said(pieces: Sequence[str]) -> Sequence[str]:
    """What the page says: not its list of sources, which is checked by their files, and not its footer."""
    ends = [at for at, piece in enumerate(pieces) if piece == SOURCES]
    return pieces[: ends[-1]] if ends else pieces


def _own(evidence: AttachedEvidence) -> Iterator[str]:
    if evidence.recipe:
        yield from filter(None, (evidence.recipe.headline, evidence.recipe.title, evidence.recipe.note))


def _is_printed(piece: str, on_page: str) -> bool:
    folded = as_read_back(piece)
    if folded in on_page:
        return True
    return _OTHER_ORDER.search(folded) is not None and set(folded) <= set(on_page)


def _more(pieces: Sequence[str], on_page: str) -> int:
    """How many letters the page has that its attachment has not, or the other way round."""
    printed = Counter(on_page)
    said = Counter("".join(map(as_read_back, pieces)))
    return max((printed - said).total(), (said - printed).total())


def _counts(evidence: AttachedEvidence, now: PageNow | None) -> Iterator[Checked]:
    """What the footer counts."""
    footer = as_read_back(" ".join(evidence.page[-3:]))
    counts = [plural(len(evidence.quotations), "quotation") if evidence.quotations else "no quotations"]
    if now and now.fingerprint == evidence.fingerprint:
        counts.append(plural(now.documents, "document"))
    for words in counts:
        if not re.search(rf"(?<!\d){re.escape(as_read_back(words))}", footer):
            yield Checked(f"a count in the footer: {words}", _PAGE, Fidelity.CHANGED, "the page counts otherwise")


def _told(piece: str) -> str:
    return f"“{shortened(' '.join(piece.split()), _LONGEST)}”"
