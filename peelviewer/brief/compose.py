"""Gathers everything worth saying, each with its weight; what of it fits goes on the page."""

from collections.abc import Sequence
from dataclasses import replace

from peelviewer.brief import quoted_sections, sections
from peelviewer.brief.cutting import with_cuts
from peelviewer.brief.fitting import Weighed, fitted
from peelviewer.brief.grade_line import grade_line
from peelviewer.brief.headline import headline
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Brief, Section
from peelviewer.brief.pairs import pairs
from peelviewer.brief.wording import and_list, capital, in_running_text, place, shortened
from peelviewer.domain.numbers import in_words
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference

_NAMED = 3  # themes named in the title, forces beside it
_FIRST_LINE, _LINE = 1.5, 0.85  # the weight of the grade line of the first theme, and of a further one


def compose(material: BriefMaterial, recipe: Recipe | None = None) -> Brief:
    """The brief as it fits on one page; its `parts` say what did not."""
    recipe = recipe or Recipe((material.force,))
    everything = (material, *material.beside)
    lines = tuple(grade_line(each, theme) for each in everything for theme in each.themes)
    if material.beside:
        lines = tuple(replace(line, label=f"{place(line.force)}: {line.label}") for line in lines)
    brief = Brief(
        title=shortened(" ".join(recipe.title.split()), 120) or _title(material),
        force=_forces(material),
        made_on=material.made_on,
        headline=headline(material),
        lines=tuple(line for line in lines if line.points),
        pairs=tuple(sorted((pair for each in everything for pair in pairs(each)), key=lambda pair: -pair.weight)),
        sections=_sections(everything, recipe),
        library=shortened(material.library_name, 60),
        documents=material.documents,
        fingerprint=shortened(material.fingerprint, 20),
        version=material.version,
    )
    brief = with_cuts(brief, dict(recipe.cuts))
    return fitted(brief, _weighed(brief, material), recipe)


def _sections(everything: Sequence[BriefMaterial], recipe: Recipe) -> tuple[Section, ...]:
    """The sections of the first force in reading order, then what is known of the forces beside it."""
    first, *beside = everything
    found = [
        sections.note(recipe.note),
        quoted_sections.picked(first),
        quoted_sections.answered(first),
        quoted_sections.reported(first),
        sections.comparability(first),
        sections.region(first),
        sections.not_known(first),
        quoted_sections.areas(first),
        sections.dates(first),
    ]
    for each in beside:
        for part in (quoted_sections.answered(each), sections.not_known(each), quoted_sections.areas(each)):
            if part:
                heading = f"{place(each.force)}: {in_running_text(part.heading)}"
                weight = part.weight * 0.8
                found.append(replace(part, key=f"{part.key}:{each.force}", heading=heading, weight=weight))
    return tuple(part for part in found if part)


def _weighed(brief: Brief, material: BriefMaterial) -> list[Weighed]:
    everything = (material, *material.beside)
    reasons = {each.key: each.reason for one in everything for each in one.contrasts}
    picked = frozenset[str]().union(*(one.picked_contrasts for one in everything))
    return [
        *(
            Weighed(line, _LINE if at else _FIRST_LINE, f"Grades over time, {line.label}")
            for at, line in enumerate(brief.lines)
        ),
        *(
            Weighed(pair, pair.weight + (pair.key in picked), f"{pair.heading}. {reasons[pair.key]}")
            for pair in brief.pairs
        ),
        *(Weighed(section, section.weight, section.heading) for section in brief.sections),
    ]


def _forces(material: BriefMaterial) -> str:
    names = [material.force, *(each.force for each in material.beside)]
    if len(names) > _NAMED:
        return f"{shortened(material.force, 90)} and {in_words(len(names) - 1)} others"
    return shortened(and_list(names), 120)


def _title(material: BriefMaterial) -> str:
    labels = [reference().theme_label(theme) for theme in material.themes]
    if not labels:
        return "All themes"
    if len(labels) > _NAMED:
        return shortened(", ".join(labels[:_NAMED]), 110) + sections.more_themes(_NAMED, labels)
    first, *rest = labels
    return capital(shortened(and_list([first, *map(in_running_text, rest)]), 120))
