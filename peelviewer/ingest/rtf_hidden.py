"""What an RTF file holds and does not show: hidden text, and what was deleted while changes were tracked."""

import re

_PART = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.IGNORECASE)
_HIDING = {"v", "deleted"}  # control words: on, or off with the number 0
_LETTERS = {"u", "tab", "line", "emdash", "endash", "bullet", "lquote", "rquote", "ldblquote", "rdblquote"}


def without_hidden(rtf: str) -> str:
    """The file without the letters that are not shown; all else stays as it is."""
    if not re.search(r"\\(?:v|deleted)(?![a-z])", rtf):
        return rtf
    kept: list[str] = []
    hides: set[str] = set()  # why what comes next in the group is not shown
    outer: list[set[str]] = []
    for part in _PART.finditer(rtf):
        word, number = part[1], part[2]
        if part[0] == "{":
            outer.append(set(hides))
        elif part[0] == "}":
            hides = outer.pop() if outer else set()
        elif word in _HIDING:
            hides = hides - {word} if number == "0" else hides | {word}
        elif word == "plain":
            hides = set()
        is_letters = word in _LETTERS if word else part[0] not in {"{", "}", "\\*"}
        if not (hides and is_letters):
            kept.append(part[0])
    return "".join(kept)
