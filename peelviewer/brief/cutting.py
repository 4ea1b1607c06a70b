"""Quotations shortened by the reader: only words of the source are left, and "…" where others were."""

import re
from collections.abc import Mapping
from dataclasses import replace

from peelviewer.brief.page import Brief, Card, Line, Pair, Quote, Run, Section
from peelviewer.domain.errors import PeelViewerError


class NotACutError(PeelViewerError):
    """A quotation was changed, not shortened."""

    def __init__(self) -> None:
        """Says what a shortened quotation may be."""
        super().__init__(
            "This does not shorten the quotation: it has words, or an order of words, that the source does not have.",
            "Only leave words out, and put “…” where they were.",
        )


def cut(quote: Quote, words: str) -> str:
    """What is printed of a quotation of which `words` are wanted; raises NotACutError where they are not its own."""
    wanted = " ".join(words.replace("...", "…").split()).strip('“”"')
    exact = " ".join(quote.exact.split())
    pieces = [piece.strip() for piece in wanted.split("…") if piece.strip()]
    at, ends = 0, []
    for piece in pieces:
        found = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)").search(exact, at)
        if found is None:
            raise NotACutError
        ends.append((found.start(), found.end()))
        at = found.end()
    if not ends:
        raise NotACutError
    opened = "…" if ends[0][0] or exact[:1].islower() else ""
    closed = "…" if exact[ends[-1][1] :].strip(" .,;:") else ""
    return f"{opened}{' … '.join(pieces)}{closed}"


def with_cuts(brief: Brief, cuts: Mapping[str, str]) -> Brief:
    """The brief with quotations as the reader cut them; a cut that no longer fits (the source was read again) is dropped."""
    return replace(
        brief,
        pairs=tuple(_pair(pair, cuts) for pair in brief.pairs),
        sections=tuple(_section(section, cuts) for section in brief.sections),
    )


def _shorter(quote: Quote, cuts: Mapping[str, str]) -> Quote:
    if quote.key not in cuts:
        return quote
    try:
        return replace(quote, printed=cut(quote, cuts[quote.key]))
    except NotACutError:
        return quote


def _pair(pair: Pair, cuts: Mapping[str, str]) -> Pair:
    return replace(pair, left=_card(pair.left, cuts), right=_card(pair.right, cuts))


def _card(card: Card, cuts: Mapping[str, str]) -> Card:
    return replace(card, quote=_shorter(card.quote, cuts)) if card.quote else card


def _section(section: Section, cuts: Mapping[str, str]) -> Section:
    shorter = {quote.printed: _shorter(quote, cuts) for quote in section.quotes}

    def line(runs: Line) -> Line:
        return tuple(_run(run) for run in runs)

    def _run(run: Run) -> Run:
        for printed, quote in shorter.items():
            if f"“{printed}”" in run.text:
                return replace(run, text=run.text.replace(f"“{printed}”", f"“{quote.printed}”"))
        return run

    return replace(section, lines=tuple(line(runs) for runs in section.lines), quotes=tuple(shorter.values()))
