"""Regional units that a text calls by what they are and not by a name: "the region's crime unit", "the north-west unit"."""

import re
from collections.abc import Iterator
from functools import cache

from peelviewer.domain.document import Document
from peelviewer.reference import reference
from peelviewer.reference.names import Mention

_UNIT = r"(?:units?|ROCUs?)\b"
_SPEAKS_OF_UNITS = re.compile(rf"\b{_UNIT}", re.IGNORECASE)
_THE_UNIT = re.compile(
    r"(?<!\b[Nn]o )\b(?:regional|region[’']s) (?:\w+ ){0,4}?(?:unit|ROCU)\b|\bunit (?:which|that) (?:\w+ )?(?:serves|supports|covers|helps|works for)\b|\bROCU\b"
)


def units_in(sentence: str, home: str | None) -> Iterator[Mention]:
    """The regional units that a sentence speaks of without their names; `home` is the one of the body that the text is about."""
    if not _SPEAKS_OF_UNITS.search(sentence):
        return
    pattern, units = _regions()
    for match in pattern.finditer(sentence):
        region = (match["there"] or match["its"]).lower().replace("-", " ")
        yield Mention(units[region], "unit", match.start(), match.end())
    if home is None:
        return
    for match in _THE_UNIT.finditer(sentence):
        yield Mention(home, "unit", match.start(), match.end())


def home_of(document: Document) -> str | None:
    """The regional unit of the body that a document is about first."""
    unit = reference().unit_of(next(iter(document.forces), ""))
    return unit.name if unit else None


@cache
def _regions() -> tuple[re.Pattern[str], dict[str, str]]:
    """The names of regions where they stand for their units: "in the north-west", "north-west England's unit"."""
    units = {unit.region.lower().replace("-", " "): unit.name for unit in reference().regional_units}
    units.pop("wales", None)  # a country is no region of police forces
    region = "|".join(re.escape(name).replace(r"\ ", "[ -]") for name in units)
    is_unit = rf"(?: England)?(?:[’']s)? (?:(?!Police|force)\w+ ){{0,3}}?{_UNIT}"
    pattern = rf"(?<![\w-])(?:(?<=\bthe )(?P<there>{region})(?!\w)(?! Police)|(?P<its>{region})(?={is_unit}))"
    return re.compile(pattern, re.IGNORECASE), units
