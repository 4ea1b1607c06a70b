"""Reads the page of a brief itself: against its attachment, and what it says in its own words against the library."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from peelviewer.brief.check_results import Checked, Fidelity, PageNow
from peelviewer.brief.evidence import AttachedEvidence
from peelviewer.brief.printable_text import as_read_back
from peelviewer.brief.printed_pieces import SOURCES, with_sources, without_names, without_references
from peelviewer.brief.wording import plural, shortened

_PAGE = "the page"
_BEGINNING = 40  # characters of a title or a host: the end of a long one is not printed
_LONGEST = 120  # characters of a sentence that is told
_OTHER_ORDER = re.compile("[\u0590-\u08ff]")  # text from right to left is read back in another order


def checked_links(evidence: AttachedEvidence, links: Iterable[str]) -> Iterator[Checked]:
    """The links of the page that lead to no address of its sources."""
    known = {source.address for source in evidence.sources}
    for address in links:
        if address not in known:
            yield Checked(f"a link to {shortened(address, _LONGEST)}", _PAGE, Fidelity.CHANGED, "it leads to no source")


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
    yield from _sources(evidence)
    if now and now.printed:
        yield from _as_written(evidence, now.printed)
    elif now:
        yield from _left_out(evidence, now)
    own = {as_read_back(words) for words in _own(evidence)}
    for piece in _said(evidence.page):
        folded = as_read_back(piece)
        if folded in own:
            yield Checked(_told(piece), _PAGE, Fidelity.OWN)
        elif piece in lost:
            continue  # it is told already
        elif now is None or _is_said(folded, evidence, now):
            yield Checked(_told(piece), _PAGE, Fidelity.EXACT)
        else:
            yield Checked(_told(piece), _PAGE, Fidelity.CHANGED, "of this library the page would not say so")


def _is_said(folded: str, evidence: AttachedEvidence, now: PageNow) -> bool:
    """Whether the library would print a piece, with references to the same places: of other documents, with any."""
    if now.fingerprint == evidence.fingerprint and not _has_brackets(folded, evidence):
        return with_sources(folded, _names(evidence)) in now.pieces
    return without_references(folded) in now.pieces


def _has_brackets(folded: str, evidence: AttachedEvidence) -> bool:
    """Whether a quotation in it has what looks like a reference."""
    quoted = (as_read_back(each.printed) for each in evidence.quotations)
    return any(words in folded and without_references(words) != words for words in quoted)


def _names(evidence: AttachedEvidence) -> dict[int, str]:
    return {source.number: source.name for source in evidence.sources}


def _as_written(evidence: AttachedEvidence, printed: Sequence[str]) -> Iterator[Checked]:
    """What the page that this library has written has, and this one has not; or that it has it in another order."""
    names = _names(evidence)
    here = [with_sources(as_read_back(piece), names) for piece in evidence.page]
    if here == list(printed):
        return
    missing = Counter(printed) - Counter(here)
    why = "the page that this library has written has it"
    for piece in missing:
        yield Checked(f"{_told(without_names(piece))} is not on it", _PAGE, Fidelity.CHANGED, why)
    if not missing:
        why = "the page that this library has written has another"
        yield Checked("the order of its lines", _PAGE, Fidelity.CHANGED, why)


def _left_out(evidence: AttachedEvidence, now: PageNow) -> Iterator[Checked]:
    """Sections that are on the page in part, or not at all and not named among what was left out."""
    names = _names(evidence)
    here = [with_sources(as_read_back(piece), names) for piece in evidence.page]
    footer = as_read_back(" ".join(evidence.page[-3:]))
    found: list[Checked] | None = None
    for sections in now.sections:
        wrong = [section[0] for section in sections if not _is_whole(section, here, footer)]
        told = [Checked(f"all of “{heading}”", _PAGE, Fidelity.CHANGED, "some of it is not there") for heading in wrong]
        found = told if found is None or len(told) < len(found) else found
    yield from found or ()


def _is_whole(section: Sequence[str], here: Sequence[str], footer: str) -> bool:
    """Whether a section is on the page as it is, or named among what was left out."""
    heading = as_read_back(section[0])
    starts = [at for at, piece in enumerate(here) if piece == heading]
    if not starts:
        return f"“{heading}”" in footer
    own, count = tuple(section[1:]), len(section)
    return any(
        tuple(here[at + 1 : at + count]) == own and not set(here[at + count : at + count + 1]) & set(own)
        for at in starts
    )


def _sources(evidence: AttachedEvidence) -> Iterator[Checked]:
    """The sources whose line on the page is not what the attachment says of them."""
    lines = dict(pairwise(evidence.page))
    for source in evidence.sources:
        line = as_read_back(lines.get(f"[{source.number}]", ""))
        host = source.address.partition("://")[2].removeprefix("www.").partition("/")[0]
        facts = (source.title[:_BEGINNING], source.publisher, source.date, host[:_BEGINNING])
        if not all(as_read_back(fact) in line for fact in facts):
            yield Checked(f"[{source.number}] {source.title}", _PAGE, Fidelity.CHANGED, "the page says it otherwise")


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
