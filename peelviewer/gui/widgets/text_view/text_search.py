"""Where words stand in a text: plain words, upper and lower case alike, line breaks as spaces."""

from PySide6.QtGui import QTextCursor, QTextDocument


def occurrences(document: QTextDocument, words: str) -> list[QTextCursor]:
    """Every place of `words`, in the order of the text; none for nothing."""
    found: list[QTextCursor] = []
    if not words.strip():
        return found
    cursor = document.find(words, 0)
    while not cursor.isNull():
        found.append(cursor)
        cursor = document.find(words, cursor)
    return found
