"""Bytes as text. What is neither UTF-8 nor UTF-16 is windows-1252, unless it declares something else.

A guess from the bytes (charset-normalizer) was tried: it took “£5m” for Japanese, and up to two seconds for a sentence.
"""

import codecs
import unicodedata

_OTHERWISE = "windows-1252"
_DECLARED_WRONGLY = {"iso8859-1", "utf-8", "ascii"}  # what such texts are in truth is windows-1252


def decoded(content: bytes, declared: str = "") -> str:
    """Text as Unicode NFC, without NUL letters (no text; SQL and lxml take one for the text's end).

    `declared` is the encoding that the text itself names; "" where it names none.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode(_known(declared), errors="replace")
    return unicodedata.normalize("NFC", text.replace("\0", ""))


def _known(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name
        "".encode(name)  # "hex" and the like are no encodings of text
    except LookupError:
        return _OTHERWISE
    return _OTHERWISE if name in _DECLARED_WRONGLY else name
