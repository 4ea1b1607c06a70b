"""Whether two numbers of two texts are told of one thing and differ, by what stands around them and by how they look."""

from peelviewer.analysis.numbers_told import Number
from peelviewer.analysis.word_meanings import likeness

_SHORT = 2  # digits of a number that many texts have
_LONG = 4
_SWAPPED = 2  # digits that are others where two have changed places
_SMALL = 10  # smaller numbers count too many different things
_FAR = 4  # times as much: two such numbers are seldom of one thing
_ROUND = 0.1  # of a number that is told as rounded
_POINTS = 2  # by which a share may be rounded: "nearly 93 percent"; one that is told in parts of a whole by more
_ALIKE = 0.5  # of the telling words of the shorter sentence that both share
_NEARLY_ALL = 0.75  # so much where the numbers are small
_FEWEST = 3  # telling words that both sentences share
_ALIKE_IN_MEANING = 0.3  # of two sentences that tell one matter in other words


def differ(one: Number, other: Number) -> bool:
    """Whether two numbers differ, and their sentences are on the same."""
    if not _may_differ(one, other):
        return False
    if one.measure and one.measure == other.measure and bool(one.years) is bool(other.years):
        # Where one alone has a year, it may be of an earlier inspection; where one alone has moved, of a later day.
        return one.moved is other.moved or _miscopied(one, other)
    if one.unit == "percent" and one.against is not other.against and not _miscopied(one, other):
        return False  # what is recorded, and what is not
    low, high = sorted((one.value, other.value))
    shared = len((one.stems | one.counted) & (other.stems | other.counted))
    same = bool(one.unit) or bool(one.counted & other.counted) or not (one.counted and other.counted)
    if _miscopied(one, other):
        swapped = sorted(one.digits) == sorted(other.digits)
        if swapped and len(one.digits) >= _LONG:
            return shared >= (0 if one.unit else 1)  # no two numbers of so many digits are so alike by chance
        if swapped and len(one.digits) > _SHORT:
            return shared >= (0 if one.unit else 1 if same else _FEWEST - 1)
        noun = bool(one.counted & other.counted) and not (one.rounded or other.rounded)
        return same and shared >= (1 if swapped and noun else _FEWEST)
    if low <= 0 or high > _FAR * low:
        return False
    same_words = one.counted == other.counted and len(one.counted) > (0 if one.unit else 1)
    shared += same_words and bool(one.counted)
    shorter = min(len(one.stems), len(other.stems))
    part = _NEARLY_ALL if not one.unit and low < _SMALL else _ALIKE
    return same and one.moved is other.moved and shared >= max(_FEWEST, part * shorter)


def _may_differ(one: Number, other: Number) -> bool:
    """Whether nothing says that two numbers agree, or are of two times or places."""
    if one.unit != other.unit or _may_agree(one, other) or one.value in other.beside or other.value in one.beside:
        return False
    apart = any(bool(a and b and not a & b) for a, b in ((one.years, other.years), (one.places, other.places)))
    return not apart


def miscopied_in_other_words(one: Number, other: Number, sentences: tuple[str, str]) -> bool:
    """Whether two numbers that look alike are told of one thing in other words: their sentences mean much the same.

    Fewer words are enough, or another number that both tell.
    """
    told = any(value > 1 for value in one.beside & other.beside)
    shared = len((one.stems | one.counted) & (other.stems | other.counted))
    same = bool(one.unit) or bool(one.counted & other.counted) or not (one.counted and other.counted)
    enough = same and (told or shared >= _FEWEST - 1)
    return enough and _miscopied(one, other) and _may_differ(one, other) and likeness(*sentences) >= _ALIKE_IN_MEANING


def _may_agree(one: Number, other: Number) -> bool:
    """Whether one of two numbers is told as rounded, and near enough to the other."""
    if not (one.rounded or other.rounded):
        return False
    by_points = one.unit == "percent" and not (one.in_parts or other.in_parts)
    return abs(one.value - other.value) <= (_POINTS if by_points else _ROUND * max(one.value, other.value))


def _miscopied(one: Number, other: Number) -> bool:
    """Whether two numbers look alike: one digit is another, or two have changed places."""
    if len(one.digits) != len(other.digits) or len(one.digits) < _SHORT:
        return False
    apart = sum(a != b for a, b in zip(one.digits, other.digits, strict=True))
    return apart == 1 or (apart == _SWAPPED and sorted(one.digits) == sorted(other.digits))
