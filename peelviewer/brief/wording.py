"""Wording that several parts of the page share."""

from collections.abc import Iterable

from peelviewer.domain.inspection import Inspection
from peelviewer.reference import reference


def and_list(words: Iterable[str]) -> str:
    """As "a", "a and b", "a, b and c", each once."""
    each = list(dict.fromkeys(words))
    return " and ".join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else "".join(each)


def capital(words: str) -> str:
    """The words, beginning with a capital letter."""
    return words[:1].upper() + words[1:]


def in_running_text(label: str) -> str:
    """A label within a sentence: without its capital letter."""
    return label[:1].lower() + label[1:]


def year(cycle: str | None) -> str:
    """An inspection as a reader calls it: "2015", "2018/19", and "2023" for "SOC 2023"."""
    inspection = Inspection.of(cycle or "undated")
    return inspection.year if inspection.years else inspection.id


def plural(count: int, noun: str) -> str:
    """As "1 contrast", "2 contrasts"."""
    if count == 1:
        return f"1 {noun}"
    ending = "ies" if noun.endswith("y") else "s"
    return f"{count} {noun[:-1] if ending == 'ies' else noun}{ending}"


def body(force: str) -> str:
    """What a force is called in running text, after its name has been given."""
    last = force.rsplit(" ", 1)[-1].lower()
    return f"the {last}" if last in {"constabulary", "service"} else "the force"


def place(force: str) -> str:
    """A force's short name: "Norfolk"; units keep theirs."""
    known = reference().force(force)
    if known is None:
        unit = reference().unit_of(force)
        return unit.id.upper() if unit and unit.name == force else force
    for word in (" Constabulary", " Police Service", " Police"):
        if force.endswith(word):
            return force.removesuffix(word)
    return force


def shortened(text: str, limit: int) -> str:
    """No longer than `limit`, cut between words, with an ellipsis where words were left off."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return f"{(cut[:space] if space > limit // 2 else cut).rstrip(' ,;:–-')}…"
