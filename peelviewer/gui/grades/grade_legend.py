"""The line under the grades: how much is only listed, and what the shapes mean."""

from PySide6.QtWidgets import QLabel

from peelviewer.domain.evidence import GradesTable
from peelviewer.gui.look.grade_chips import ENTERED_SIGN
from peelviewer.gui.text.short_wording import ENTERED_BY_YOU
from peelviewer.gui.text.window_language import marked, tr
from peelviewer.gui.widgets.object_names import named

_LOW, _LOWEST = 480, 290  # pixels of height of the pane: below the one only what is to be done, below the other nothing
LEGEND = marked(
    "Solid: graded here. Dashed: recalled or reported. Hollow: listed in the grade book. Dotted rule: scale or method changes."
)


class GradeLegend(QLabel):
    """Gives its room to the rows where the pane is low: first what the shapes mean, then all of it."""

    def __init__(self) -> None:
        super().__init__(tr(LEGEND))
        named(self, "note")
        self.setWordWrap(True)
        self.setContentsMargins(12, 8, 10, 10)

    def show_table(self, table: GradesTable | None, height: int) -> None:
        """What is to be said under a table, in a pane so many pixels high; None where no table is shown."""
        words = _listed(table) if height < _LOW else legend_of(table)
        self.setText(words)
        self.setVisible(bool(words) and table is not None and height >= _LOWEST)


def legend_of(table: GradesTable | None) -> str:
    """All that is said under a table."""
    return " ".join(filter(None, (_listed(table), tr(LEGEND), _entered(table))))


def _listed(table: GradesTable | None) -> str:
    """How much of a force's record no document here states, and what to do about it; "" where there is nothing of that."""
    best = [cell.best for cell in table.cells.values() if cell.best] if table else []
    listed = sum(each.document is None for each in best)
    if not listed:
        return ""
    words = (
        tr("All {number} grades are listed, from published sources: add the reports to read the words.")
        if listed == len(best)
        else tr("{listed} of {number} grades are listed, from published sources: add the reports to read the words.")
    )
    return words.format(listed=listed, number=len(best))


def _entered(table: GradesTable | None) -> str:
    """What the sign of what a person entered means, where any grade has it."""
    cells = table.cells.values() if table else ()
    return f"{ENTERED_SIGN} {tr(ENTERED_BY_YOU)}." if any(c.best and c.best.is_entered for c in cells) else ""
