"""What a saved page holds and does not show: it tells no reader anything, so it is no part of the page."""

import re
from typing import Any

_NOT_SHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_POINTS = ("aria-controls", "href", "data-target", "data-bs-target")  # at what a click shows
_PART = 0.5  # of a page's letters: what has more is shown by a script


def drop_hidden(tree: Any) -> None:
    """Take out of a page what is marked as not to be shown, and what no click on the page would show."""
    marked = tree.xpath("//body//*[@hidden or @style]")
    hidden = [each for each in marked if each.get("hidden") is not None or _NOT_SHOWN.search(each.get("style") or "")]
    if not hidden:
        return
    shown_by_a_click = {
        words.removeprefix("#") for name in _POINTS for value in tree.xpath(f"//@{name}") for words in value.split()
    }
    most = _PART * len(tree.text_content())
    for element in hidden:
        waits = element.get("id") in shown_by_a_click or element.get("role") == "tabpanel"
        # One that lies in another has gone with it.
        if not waits and element.getparent() is not None and len(element.text_content()) <= most:
            element.drop_tree()
