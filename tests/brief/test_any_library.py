"""Whatever is in a library and whatever is chosen of it: one page, in readable type, with all its tags.

`make soak` tries 2,000 selections, `make test` a dozen.
"""

import csv
import io
import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from materials import HOSTILE, selections, texts
from read_back import check_page

from peelviewer.brief import WRITERS, compose, to_pdf
from peelviewer.brief.citations import guarded
from peelviewer.brief.material import BriefMaterial
from peelviewer.domain.recipes import Recipe

SELECTIONS = int(os.environ.get("PEELVIEWER_SELECTIONS", "12"))
tried = settings(
    max_examples=SELECTIONS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize="PEELVIEWER_SELECTIONS" not in os.environ,  # what is tried at length is new each time
    database=None,
    phases=[Phase.generate],
)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # or it would stand in the place of what failed
@given(selections())
@tried
def test_every_selection_is_one_page_with_all_its_tags(selection: tuple[BriefMaterial, Recipe]) -> None:
    material, recipe = selection
    page = compose(material, recipe)
    check_page(to_pdf(page))
    for ending, write in WRITERS.items():
        assert write(page) or (ending == ".ris" and not page.sources)
    printed = {part.key for part in page.parts if part.standing == "printed"}
    assert not printed & set(recipe.dropped)


@given(texts)
@tried
def test_no_cell_is_a_formula(cell: str) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerow([guarded(cell)])
    (read,) = next(csv.reader(io.StringIO(written.getvalue(), newline="")), [""]) or [""]
    assert not read.lstrip().startswith(("=", "+", "-", "@"))


def test_what_could_be_markup_is_among_what_is_tried() -> None:
    assert any(words.startswith("#") for words in HOSTILE)
