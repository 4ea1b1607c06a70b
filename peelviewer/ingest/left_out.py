"""What a file shows and its document leaves out: the site's furniture, a cover, running titles. It is kept, so that nothing is lost unseen."""

import re
from collections.abc import Iterable

from peelviewer.domain.document import Passage
from peelviewer.ingest.pdf_lines import Sheet

_SHORT = 12  # letters: a shorter line may stand within any word


def left_out(lines: Iterable[str], passages: Iterable[Passage]) -> tuple[str, ...]:
    """The lines that stand in no passage, each once."""
    lines = tuple(lines)
    if not lines:
        return ()
    text = "\n".join(passage.text for passage in passages)
    letters, words = _letters(text), _words(text)
    found: dict[str, None] = {}
    for line in lines:
        key = _letters(line)
        if key and not (key in letters if len(key) >= _SHORT else _words(line) in words):
            found.setdefault(" ".join(line.split()))
    return tuple(found)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"\w+", text.lower()), ""])


def left_out_of_pages(sheets: Iterable[Sheet], body: Iterable[Sheet]) -> tuple[str, ...]:
    """The lines of pages that are not in their body, each once however many pages have it."""
    kept = {(line.page, line.top, line.x0) for sheet in body for line in sheet.lines}
    lines = (line for sheet in sheets for line in sheet.lines if (line.page, line.top, line.x0) not in kept)
    return tuple(dict.fromkeys(line.text for line in lines if re.search(r"\w", line.text)))
