"""Gathers everything worth saying, each with its weight; what of it fits goes on the page."""

import heapq
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from peelviewer.brief import due_dates, quoted_sections, sections, whole_force
from peelviewer.brief.cutting import with_cuts
from peelviewer.brief.estimating import page_height
from peelviewer.brief.evidence import named_source
from peelviewer.brief.fitting import PAGE, SPARSE, Weighed, fitted
from peelviewer.brief.grade_line import grade_line
from peelviewer.brief.headline import headline
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.measure import ROOMY, USUAL, Measure
from peelviewer.brief.page import Brief, Line, Pair, Run, Section
from peelviewer.brief.pairs import pairs
from peelviewer.brief.printable_text import as_read_back, unbroken
from peelviewer.brief.printed_pieces import with_sources, without_references
from peelviewer.brief.typst_page import pieces, pieces_of_sections
from peelviewer.brief.wording import and_list, in_running_text, place, shortened
from peelviewer.domain.numbers import in_words
from peelviewer.domain.recipes import Recipe
from peelviewer.domain.wording import capital
from peelviewer.reference import reference

_LONGEST_HEADLINE = 300
_NAMED = 3  # themes named in the title, forces beside it
_FIRST_LINE, _LINE = 1.5, 0.85  # the weight of a grade line of the first theme, and of a further one
_AT_ONCE = 8  # pairs, of which the pieces are made together
# And at least of the first pairs: a page sets something against something, before it says what was asked for and by when.
_FIRST_PAIRS = (1.05, 0.9, 0.72)


def compose(material: BriefMaterial, recipe: Recipe | None = None) -> Brief:
    """The brief as it fits on one page; its `parts` say what did not."""
    recipe = recipe or Recipe((material.force,))
    brief = _everything(material, recipe, USUAL)
    if page_height(brief) <= SPARSE * PAGE:  # where there is little to say, it is said at length
        brief = _everything(material, recipe, ROOMY)
    return fitted(brief, _weighed(brief, material), recipe)


class AllPieces:
    """All that a page of a recipe could print, without the numbers of its sources: composed as far as it is asked for."""

    def __init__(self, material: BriefMaterial, recipe: Recipe) -> None:
        self._material = material
        self._recipe = recipe
        self._found: set[str] = set()
        self._more = _all_pieces(material, recipe)

    def sections(self) -> Iterator[tuple[tuple[str, ...], ...]]:
        """The sections that there are in each measure, every one with its pieces under its heading."""
        for measure in (USUAL, ROOMY):
            page = _with_first_pair(self._material, self._recipe, measure)
            yield tuple((each[0], *_named(page, each[1:])) for each in pieces_of_sections(page))

    def __contains__(self, piece: object) -> bool:
        while piece not in self._found:
            more = next(self._more, None)
            if more is None:
                return False
            self._found |= more
        return True


def pieces_of(page: Brief) -> set[str]:
    """What a page prints, as it is read back, without the numbers of its sources, and with their names instead."""
    printed = pieces(page)
    return {without_references(as_read_back(piece)) for piece in printed} | set(_named(page, printed))


def named_pieces(page: Brief) -> tuple[str, ...]:
    """What a page prints, as it is read back, from its top to its end, with the names of its sources instead of numbers."""
    return _named(page, pieces(page))


def _named(page: Brief, printed: Iterable[str]) -> tuple[str, ...]:
    names = {
        number: named_source(source.sha256, source.title, source.address)
        for number, source in enumerate(page.sources, start=1)
    }
    return tuple(with_sources(as_read_back(piece), names) for piece in printed)


def _all_pieces(material: BriefMaterial, recipe: Recipe) -> Iterator[set[str]]:
    """What a page prints beside its pairs and with the most telling of them, then what it prints of the others."""
    for measure in (USUAL, ROOMY):
        found = _pairs(material, measure)
        page = _with_pairs(material, recipe, measure, _to_first(found, recipe))
        yield pieces_of(page)
        while some := tuple(itertools.islice(found, _AT_ONCE)):
            others = replace(page, headline=(), lines=(), sections=(), pairs=some)
            yield pieces_of(with_cuts(others, dict(recipe.cuts)))


def _with_first_pair(material: BriefMaterial, recipe: Recipe, measure: Measure) -> Brief:
    return _with_pairs(material, recipe, measure, _to_first(_pairs(material, measure), recipe))


def _to_first(found: Iterator[Pair], recipe: Recipe) -> list[Pair]:
    """The pairs up to the first that the reader has not dropped."""
    first: list[Pair] = []
    for pair in found:
        first.append(pair)
        if pair.key not in recipe.dropped:
            break
    return first


def _everything(material: BriefMaterial, recipe: Recipe, measure: Measure) -> Brief:
    """All that could go on the page."""
    return _with_pairs(material, recipe, measure, list(_pairs(material, measure)))


def _pairs(material: BriefMaterial, measure: Measure) -> Iterator[Pair]:
    """The pairs of all forces of a page, the weightiest first."""
    return heapq.merge(*(pairs(each, measure) for each in (material, *material.beside)), key=lambda pair: -pair.weight)


def _with_pairs(material: BriefMaterial, recipe: Recipe, measure: Measure, found: Sequence[Pair]) -> Brief:
    """All that could go on the page, with these pairs."""
    everything = (material, *material.beside)
    lines = tuple(grade_line(each, theme) for each in everything for theme in each.themes if not each.whole)
    if material.beside:
        several = len(material.themes) > 1
        lines = tuple(replace(line, label=place(line.force) + (f": {line.label}" if several else "")) for line in lines)
    own = shortened(unbroken(recipe.headline), _LONGEST_HEADLINE)
    brief = Brief(
        title=shortened(unbroken(recipe.title), 120) or _title(material),
        force=_forces(material),
        made_on=material.made_on,
        headline=(Run(own),) if own else _headline(everything),
        own_headline=bool(own),
        lines=tuple(line for line in lines if line.points),
        pairs=tuple(found),
        sections=_sections(everything, recipe, measure, found),
        recipe=recipe,
        library=shortened(material.library_name, 60),
        documents=material.documents,
        fingerprint=shortened(material.fingerprint, 20),
        version=material.version,
    )
    return with_cuts(brief, dict(recipe.cuts))


def _sections(
    everything: Sequence[BriefMaterial], recipe: Recipe, measure: Measure, found: Sequence[Pair]
) -> tuple[Section, ...]:
    """The sections of the first force in reading order, then what is known of the forces beside it."""
    first, *beside = everything
    # What the first pair quotes is not quoted again below it.
    telling = next((pair for pair in found if pair.key not in recipe.dropped), None)
    shown = {quote.exact for quote in telling.quotes} if telling else set[str]()
    reported = quoted_sections.reported(first, measure, shown)
    stated = None if found else quoted_sections.stated(first, measure)
    sections_found = [
        sections.note(recipe.note),
        quoted_sections.areas(first, measure),
        quoted_sections.picked(first, measure),
        *(whole_force.areas(each) for each in everything if first.whole),
        quoted_sections.answered(first, measure),
        reported,
        stated,
        None if found or reported or stated or not first.whole else quoted_sections.reported_before(first, measure),
        None if first.whole else sections.comparability(first),
        sections.region(first),
        whole_force.not_known(first) if first.whole else sections.not_known(first),
        due_dates.dates(first),
        sections.asked(first, measure),
        sections.elsewhere(first) if measure.around or first.whole else None,
    ]
    for each in beside:
        unknown = whole_force.not_known(each) if first.whole else sections.not_known(each)
        for part in (quoted_sections.answered(each, measure), unknown, quoted_sections.areas(each, measure)):
            if part:
                heading = f"{place(each.force)}: {in_running_text(part.heading)}"
                sections_found.append(replace(part, key=f"{part.key}:{each.force}", heading=heading))
    return tuple(part for part in sections_found if part)


def _weighed(brief: Brief, material: BriefMaterial) -> list[Weighed]:
    everything = (material, *material.beside)
    reasons = {each.key: each.reason for one in everything for each in one.contrasts}
    picked = frozenset[str]().union(*(one.picked_contrasts for one in everything))
    return [
        *(
            Weighed(
                line, _FIRST_LINE if line.theme in material.themes[:1] else _LINE, f"Grades over time, {line.label}"
            )
            for line in brief.lines
        ),
        *(
            Weighed(pair, max(pair.weight, least) + (pair.key in picked), f"{pair.heading}. {reasons[pair.key]}")
            for pair, least in zip(brief.pairs, itertools.chain(_FIRST_PAIRS, itertools.repeat(0.0)), strict=False)
        ),
        *(Weighed(section, section.weight, section.heading) for section in brief.sections),
    ]


def _forces(material: BriefMaterial) -> str:
    if not material.beside:
        return shortened(material.force, 120)
    names = [place(material.force), *(place(each.force) for each in material.beside)]
    if len(names) > _NAMED:
        return f"{shortened(names[0], 90)} and {in_words(len(names) - 1)} others"
    return shortened(and_list(names), 120)


def _headline(everything: Sequence[BriefMaterial]) -> Line:
    first, *beside = everything
    if not first.whole:
        return headline(first)
    told = (whole_force.headline(each) for each in (first, *beside[: _NAMED - 1]))
    return tuple(run for at, line in enumerate(told) for run in ((Run(" "), *line) if at else line))


def _title(material: BriefMaterial) -> str:
    if material.whole:
        return whole_force.TITLE
    labels = [reference().theme_label(theme) for theme in material.themes]
    if not labels:
        return "All themes"
    if len(labels) > _NAMED:
        return shortened(", ".join(labels[:_NAMED]), 110) + sections.more_themes(_NAMED, labels)
    first, *rest = labels
    return capital(shortened(and_list([first, *map(in_running_text, rest)]), 120))
