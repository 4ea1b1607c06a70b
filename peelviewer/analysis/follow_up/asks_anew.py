"""Whether a report on earlier findings raises one of its own, and does not repeat an earlier one to say what became of it."""

from itertools import takewhile

from peelviewer.analysis.follow_up.addressees import DEMAND
from peelviewer.analysis.follow_up.due_dates import due_before
from peelviewer.analysis.follow_up.points_back import is_over_then, of_then, points_back
from peelviewer.domain.document import Document, Passage, PassageKind

_ITEMS = {PassageKind.BOX, PassageKind.LIST_ITEM}


def asks_anew(label: Passage, document: Document) -> bool:
    """Whether what stands under a label is asked for now: by a day that is still to come, or at the end of what was found now."""
    beneath = document.passages[label.n + 1 :]
    items = list(takewhile(lambda each: each.kind in _ITEMS, beneath))
    words = [label, *items] if label.kind is not PassageKind.HEADING else items or list(beneath[:1])
    published = document.published.iso if document.published else ""
    due = next((day for each in words if (day := due_before(each.text)[0])), "")
    if due and published and due > published:
        return True
    return any(DEMAND.search(each.text) for each in words) and _ends_section(label, len(items), document)


def _ends_section(label: Passage, items: int, document: Document) -> bool:
    """Whether text on how things are now stands before a label, and nothing beneath its items."""
    before = document.passages[label.n - 1] if label.n else None
    after = document.passages[label.n + 1 + items :][:1]
    if before is None or before.kind is not PassageKind.PARAGRAPH or any(map(is_over_then, label.section)):
        return False
    tells_of_then = points_back(before.text) or of_then(before.text) or before.text.rstrip().endswith(":")
    return not tells_of_then and all(each.kind is PassageKind.HEADING for each in after)
