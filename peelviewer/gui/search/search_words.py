"""A search and what it found, in words: pills of what was understood and of ways to narrow it, and a sentence."""

from peelviewer.domain.search import Chip, SearchResult
from peelviewer.gui.search.filter_pills import Pill
from peelviewer.gui.text.counted_things import findings, passages
from peelviewer.gui.text.window_language import tr

_OURS = frozenset({"theme", "grade", "source", "kind", "standing", "speaker", "finding", "status"})
_NOT = "not "  # before the field of what is left out


def understood(result: SearchResult) -> tuple[Pill, ...]:
    """What was made of what was typed."""
    return tuple(map(_chip, result.chips))


def narrowing(result: SearchResult, most: int) -> tuple[Pill, ...]:
    """The values that would leave a part of what was found: of each field the `most` frequent."""
    asked = {chip.field for chip in result.chips}
    total = len(result.findings) or result.total
    pills: list[Pill] = []
    for field in dict.fromkeys(field for field, _, _ in result.facets):
        values = [(value, count) for of, value, count in result.facets if of == field and count < total]
        if field not in asked:
            pills += [_facet(field, value, count) for value, count in values[:most]]
    return tuple(pills)


def said_of(result: SearchResult) -> str:
    """How much was found and how the search was widened, or why there is nothing."""
    if result.findings:
        return " ".join(filter(None, (f"{findings(len(result.findings))}.", result.message)))
    if result.hits and not result.total:
        return tr("The newest that match; looking for the best…")
    some = tr("{number} of %n passages", "", result.total).format(number=len(result.hits))
    count = some if result.total > len(result.hits) else passages(result.total)
    said = result.message or (f"{count}." if result.loosened else count)
    return " ".join((said, *result.loosened))


def _facet(field: str, value: str, count: int) -> Pill:
    asks = f'{field}:"{value}"' if " " in value else f"{field}:{value}"
    tip = tr("Narrow the search: {field}").format(field=asks)
    return Pill(f"{_value_words(field, value)}  {count}", tr(field), tip, asks)


def _chip(chip: Chip) -> Pill:
    note = f" ({chip.note})" if chip.note else ""
    field = chip.field.removeprefix(_NOT)
    of = tr(field) if field == chip.field else tr("not {field}").format(field=tr(field))
    return Pill(f"{_value_words(field, chip.value)}{note}", of)


def _value_words(field: str, value: str) -> str:
    """Words of ours are translated; all else stands as it was found or typed."""
    return tr(value) if field in _OURS else value
