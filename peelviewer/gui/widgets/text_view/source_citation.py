"""Words with where they come from, for pasting into a letter or a paper."""

from peelviewer.domain.evidence import DocumentEntry
from peelviewer.gui.text.short_wording import date_of, page_words


def citation(words: str, entry: DocumentEntry, page: str) -> str:
    """The words in quotation marks, then document, publisher, page, date and address; what is not known is left out."""
    parts = (
        entry.title,
        entry.publisher or "",
        page_words(page),
        date_of(entry),
        entry.address or entry.file_name,
    )
    return f"“{' '.join(words.split())}” ({', '.join(part for part in parts if part)})"
