"""The marks that are highlighted in a text, each with where its words begin and end there."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from peelviewer.domain.claims import Span
from peelviewer.gui.marks.text_marks import Mark

MiddleOf = Callable[[int], int]  # the line of a letter -> its middle, in pixels from the top


class HighlightedMarks:
    """In the order of the text; positions are Qt's."""

    def __init__(self, found: Iterable[tuple[Mark, int, int]] = ()) -> None:
        """`found` has each mark with its beginning and end."""
        self._found = sorted(found, key=lambda mark: mark[1:])

    def at(self, position: int, stepped: Mark | None) -> Mark | None:
        """The claim whose words stand there: of several the one that was stepped to, or else the shortest."""
        around = [found for found in self._found if found[0].statement and found[1] <= position < found[2]]
        around.sort(key=lambda found: (found[0] != stepped, found[2] - found[1]))
        return around[0][0] if around else None

    def span_at(self, position: int) -> Span | None:
        """The span of the words there that are highlighted."""
        return next((mark.span for mark, start, end in self._found if not mark.quiet and start <= position < end), None)

    def step(self, position: int, by: int, stepped: Mark | None) -> tuple[Mark, int] | None:
        """The next (1) or previous (-1) mark that is highlighted, and where it begins, around the ends; None where none is."""
        highlighted = [(mark, start) for mark, start, _ in self._found if not mark.quiet]
        if not highlighted:
            return None
        if stepped is not None and (stepped, position) in highlighted:
            return highlighted[(highlighted.index((stepped, position)) + by) % len(highlighted)]
        before = sum(start <= position if by < 0 else start < position for _, start in highlighted)
        return highlighted[(before if by > 0 else before - 1) % len(highlighted)]

    def ends(self, mark: Mark) -> tuple[int, int] | None:
        """Where a mark begins and ends."""
        return next(((start, end) for found, start, end in self._found if found == mark), None)

    def beside(self, mark: Mark) -> list[str]:
        """What other marks, which are no claims, say of the same words: how a quotation stands, why there is a contrast."""
        start, end = self.ends(mark) or (0, 0)
        others = (found for found in self._found if not found[0].statement and found[1] < end and start < found[2])
        return list(dict.fromkeys(found[0].tip for found in others if found[0].tip))

    def numbered(self) -> Iterator[tuple[int, int]]:
        """The numbers of the marks that are highlighted, each with where its mark begins."""
        strong = (start for mark, start, _ in self._found if not mark.quiet and not mark.faint and not mark.tag)
        return enumerate(strong, 1)

    def tagged(self) -> Iterator[tuple[str, int]]:
        """The tags of the marks that have one, each with where its mark begins."""
        return ((mark.tag, start) for mark, start, _ in self._found if mark.tag)

    def numbers_beside(self, last: int, middle_of: MiddleOf) -> list[tuple[float, str]]:
        """The numbers down to the `last` letter in sight, each with the middle of its line: "1", or of several "1–3"."""
        lines: dict[int, list[int]] = {}
        for number, start in takewhile(lambda each: each[1] <= last, self.numbered()):
            lines.setdefault(middle_of(start), []).append(number)
        return [(float(y), "–".join({str(of[0]): "", str(of[-1]): ""})) for y, of in lines.items()]

    def tags_beside(self, last: int, middle_of: MiddleOf) -> list[tuple[float, str]]:
        """The tags down to there, each with the middle of its line; none where a number stands."""
        lines: dict[float, str] = {}
        for words, start in takewhile(lambda each: each[1] <= last, self.tagged()):
            lines.setdefault(float(middle_of(start)), words)
        taken = {y for y, _ in self.numbers_beside(last, middle_of)} if lines else set()
        return [(y, words) for y, words in lines.items() if y not in taken]

    def tips(self, position: int) -> list[str]:
        """What the words there say of themselves."""
        return [mark.tip for mark, start, end in self._found if mark.tip and start <= position < end]
