"""Ruled tables: what stands in their cells, joined as running text is."""

import pytest

from peelviewer.ingest.blocks import Joiner
from peelviewer.ingest.pdf_grids import Grid
from peelviewer.ingest.pdf_lines import Sheet
from peelviewer.ingest.pdf_tables import ruled_tables
from peelviewer.ingest.pdf_type import Box

ACROSS = tuple(Box(70, 470, top, top + 1) for top in (100, 120, 140))
DOWN = tuple(Box(x, x + 1, 100, 140) for x in (70, 270, 470))


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("often -", "often"),  # the hyphen of a word that another cell divides
        ("detec\x02\r\ntives", "detectives"),
        ("2021-\r\n22", "2021-22"),
        ("drugs -\r\ncannabis", "drugs - cannabis"),
        ("-", "-"),  # nothing to tell
    ],
)
def test_the_lines_of_a_cell_are_one_text(cell: str, read: str) -> None:
    grid = Grid(Box(70, 470, 100, 140), (("Offence", "Detections"), (cell, "41")))
    sheet = Sheet(1, 595, 842, (), (), (*ACROSS, *DOWN), grids=(grid,))
    tables = ruled_tables([sheet], Joiner("Victims and detectives"))
    assert [table.rows[1] for table in tables[1]] == [(read, "41")]
