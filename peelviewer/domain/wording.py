"""Words set for a reader."""


def capital(words: str) -> str:
    """The words, beginning with a capital letter; the others stay as they are."""
    return words[:1].upper() + words[1:]
