"""Every theme can be read: text 4.5 to 1 against what lies behind it, measured from the files."""

import itertools

import pytest
from measured import ratio

from peelviewer import paths
from peelviewer.domain.grades import Grade
from peelviewer.gui.look.colour_scheme import ColourScheme, colour_scheme_named, load_colour_scheme, system_scheme

FILES = sorted((paths.resources() / "themes").glob("*.toml"))


def pairs(colours: ColourScheme) -> list[tuple[str, str]]:
    grounds = [colours.base[role] for role in ("window", "surface", "bar", "selected")]
    selection = colours.base["selection"]
    inks = [colours.base["text"], colours.base["muted"]]
    found = list(itertools.product(inks, grounds))
    found += [(colours.base["text"], ground) for ground in colours.mark.values()]
    found += [(colours.base["text"], selection)]
    found += [(colours.base["muted"], colours.mark["box"])]  # footnotes and page labels
    found += [(colours.base["surface"], colours.base["text"])]  # the numbers of marks
    found += [(color, colours.base["surface"]) for role, color in colours.grade.items() if role != "on_grade"]
    found += [(colours.grade["on_grade"], color) for role, color in colours.grade.items() if role != "on_grade"]
    found += [(colours.base["on_paper"], "#ffffff")]
    return [*found, (colours.base["on_accent"], colours.base["accent"])]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_text_can_be_read(file: object) -> None:
    theme = load_colour_scheme(next(known for known in FILES if known == file))
    assert [
        (ink, ground, round(ratio(ink, ground), 2)) for ink, ground in pairs(theme) if ratio(ink, ground) < 4.5
    ] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_where_the_keys_go_can_be_seen(file: object) -> None:
    theme = load_colour_scheme(next(known for known in FILES if known == file))
    lines = {theme.base[role]: ratio(theme.base["focus"], theme.base[role]) for role in ("surface", "bar", "selected")}
    assert min(lines.values()) >= 3, lines


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_selected_words_can_be_seen_on_every_ground(file: object) -> None:
    theme = load_colour_scheme(next(known for known in FILES if known == file))
    grounds = (*theme.mark.values(), theme.base["surface"])
    assert min(ratio(theme.base["selection"], ground) for ground in grounds) >= 1.3


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_theme_has_every_role(file: object) -> None:
    first, other = load_colour_scheme(FILES[0]), load_colour_scheme(next(known for known in FILES if known == file))
    assert (first.base.keys(), first.grade.keys(), first.mark.keys()) == (
        other.base.keys(),
        other.grade.keys(),
        other.mark.keys(),
    )
    assert len({other.grade_color(grade).name() for grade in Grade}) == len(Grade)


@pytest.mark.usefixtures("qtbot")
def test_the_system_says_which_theme() -> None:
    assert colour_scheme_named("").name == colour_scheme_named(system_scheme()).name
