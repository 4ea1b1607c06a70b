"""Chooses what goes on the page: everything worth saying by weight, then as much of it as fits."""

from peelviewer.brief import quoted_sections, sections
from peelviewer.brief.fitting import fitted
from peelviewer.brief.grade_line import grade_line
from peelviewer.brief.headline import headline
from peelviewer.brief.material import BriefMaterial
from peelviewer.brief.page import Brief
from peelviewer.brief.pairs import pairs
from peelviewer.brief.wording import and_list, plural, shortened
from peelviewer.reference import reference

MOST_LINES = 4  # themes drawn
_NAMED = 3  # themes named in the title


def compose(material: BriefMaterial) -> Brief:
    """The brief as it fits on one page; `left_out` says what did not."""
    return fitted(draft(material))


def draft(material: BriefMaterial) -> Brief:
    """Everything that could go on the page."""
    chosen, passed_over = pairs(material)
    parts = (
        quoted_sections.answered(material),
        sections.comparability(material),
        sections.region(material),
        sections.not_known(material),
        quoted_sections.areas(material),
        sections.dates(material),
    )
    left_out = [plural(passed_over, "contrast")] if passed_over else []
    if len(material.themes) > MOST_LINES:
        left_out.append(plural(len(material.themes) - MOST_LINES, "grade line"))
    return Brief(
        title=_title(material),
        force=shortened(material.force, 120),
        made_on=material.made_on,
        headline=headline(material),
        lines=tuple(grade_line(material, theme) for theme in material.themes[:MOST_LINES]),
        pairs=chosen,
        sections=tuple(part for part in parts if part),
        library=shortened(material.library_name, 60),
        documents=material.documents,
        fingerprint=shortened(material.fingerprint, 20),
        version=material.version,
        left_out=tuple(left_out),
    )


def _title(material: BriefMaterial) -> str:
    labels = [reference().theme_label(theme) for theme in material.themes]
    if not labels:
        return "All themes"
    if len(labels) > _NAMED:
        return shortened(", ".join(labels[:_NAMED]), 110) + sections.more_themes(_NAMED, labels)
    first, *rest = labels
    return shortened(and_list([first, *(label[:1].lower() + label[1:] for label in rest)]), 120)
