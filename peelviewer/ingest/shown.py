"""All that a file shows, site and article alike: what a document is shows in its menus and last lines too."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_TOP = 12  # lines
_END = 12  # lines
_LINE = 160  # characters: what is longer is running text
_QUOTED = re.compile(r"“[^“”]*(?:”|$)|(?<!\w)\"[^\"]*(?:\"(?!\w)|$)")


@dataclass(frozen=True)
class Shown:
    """The lines of a file as a reader sees them, from the menu to the last line, with the addresses it names."""

    lines: tuple[str, ...]
    address: str = ""
    site: str = ""  # the site's own name, where the page says it

    @classmethod
    def of(cls, lines: Iterable[str], address: str = "", site: str = "") -> "Shown":
        """Show these lines, without the empty ones."""
        folded = (" ".join(line.split()) for line in lines)
        return cls(tuple(line for line in folded if line), address, site)

    @cached_property
    def short(self) -> tuple[str, ...]:
        """The lines that are no running text: headings, labels, links."""
        return tuple(line for line in self.lines if len(line) < _LINE)

    @cached_property
    def top(self) -> tuple[str, ...]:
        """The first lines."""
        return self.lines[:_TOP]

    @cached_property
    def end(self) -> tuple[str, ...]:
        """The last lines."""
        return self.lines[-_END:]

    @cached_property
    def own_words(self) -> str:
        """The text without what stands in double quotation marks: the voice of the writer."""
        return "\n".join(_QUOTED.sub(" ", line) for line in self.lines)
