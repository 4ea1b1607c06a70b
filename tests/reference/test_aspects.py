"""The aspects and evaluating words are checked as they are loaded; each fault is named with file and line."""

import shutil
from pathlib import Path

import pytest

from peelviewer import paths
from peelviewer.reference.aspects import aspects, load_aspects
from peelviewer.reference.errors import ReferenceDataError

THEMES = {aspect.theme for aspect in aspects().aspects} - {""}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('id = "governance"', 'id = "understanding"', "“understanding” stands here twice"),
        ('theme = "responding_public"', 'theme = "weather"', "no theme is called “weather”"),
        ('"governance"', '"gover(nance"', "is no pattern"),
        ('label = "safeguarding"\n', "", "the aspect lacks “label”"),
        ("[evaluation]", "[evaluations]", "the evaluation lacks “praise”"),
        ("partly = [", "partial = [", "the evaluation lacks “partly”"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    shutil.copy(paths.data() / "aspects.toml", tmp_path)
    file = tmp_path / "aspects.toml"
    text = file.read_text("utf-8")
    assert old in text
    # "governance" is an id too: the pattern comes after it
    file.write_text(text.replace(old, new, 1) if "(" not in new else new.join(text.rsplit(old, 1)), "utf-8")
    with pytest.raises(ReferenceDataError) as raised:
        load_aspects(tmp_path, THEMES)
    assert raised.value.sentence.startswith("aspects.toml, line ")
    assert complaint in raised.value.sentence


def test_what_the_field_asks_for_is_there() -> None:
    known = {aspect.id for aspect in aspects().aspects}
    assert known >= {
        "understanding",
        "governance",
        "resources",
        "partnership",
        "neighbourhood",
        "safeguarding",
        "call_handling",
        "supervision",
    }
