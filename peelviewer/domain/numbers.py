"""Small numbers as texts write them: "seven", "thirty-one", "31"."""

import re

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WRITTEN = 12  # the numbers up to this one are written as words
_VALUES = (
    {word: value for value, word in enumerate(_ONES)}
    | {"no": 0, "none": 0}
    | {tens: 10 * place for place, tens in enumerate(_TENS, 2)}
    | {f"{tens}-{_ONES[one]}": 10 * place + one for place, tens in enumerate(_TENS, 2) for one in range(1, 10)}
)

# A pattern, to be matched without regard to case.
NUMBER_WORDS = rf"(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[1:10])})\b)?|{'|'.join(sorted(_ONES, key=len, reverse=True))}|none|no"


def value_of(written: str) -> int:
    """The number that a word or figures stand for: "thirty-one", "31", "1,200"."""
    folded = re.sub(r"\s", "-", written.lower())
    return _VALUES[folded] if folded in _VALUES else int(folded.replace(",", ""))


def in_words(count: int) -> str:
    """A small number as a word, as in running text: "no", "one" to "twelve", "13"."""
    if count == 0:
        return "no"
    return _ONES[count] if count <= _WRITTEN else str(count)
