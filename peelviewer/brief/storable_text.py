"""Text that a file for another program can hold: neither XML nor a calendar allows control characters."""

import re

_NOT_ALLOWED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def storable(text: str) -> str:
    """The text without what is no character of XML, be it a control character or half of one."""
    return _NOT_ALLOWED.sub("", text)
