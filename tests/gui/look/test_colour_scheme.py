"""Every theme can be read: text 4.5 to 1 against what lies behind it, measured from the files."""

import itertools

import pytest
from measured import ratio

from peelviewer import paths
from peelviewer.domain.grades import Grade
from peelviewer.gui.look.colour_scheme import Theme, load_theme, system_scheme, theme_named

FILES = sorted((paths.resources() / "themes").glob("*.toml"))


def pairs(theme: Theme) -> list[tuple[str, str]]:
    grounds = [theme.base[role] for role in ("window", "surface", "bar", "selected")]
    inks = [theme.base["text"], theme.base["muted"]]
    found = list(itertools.product(inks, grounds))
    found += [(theme.base["text"], ground) for ground in theme.mark.values()]
    found += [(theme.base["muted"], theme.mark["box"])]  # footnotes and page labels
    found += [(theme.base["surface"], theme.base["text"])]  # the numbers of marks
    found += [(color, theme.base["surface"]) for role, color in theme.grade.items() if role != "on_grade"]
    found += [(theme.grade["on_grade"], color) for role, color in theme.grade.items() if role != "on_grade"]
    found += [(theme.base["on_paper"], "#ffffff")]
    return [*found, (theme.base["on_accent"], theme.base["accent"])]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_text_can_be_read(file: object) -> None:
    theme = load_theme(next(known for known in FILES if known == file))
    assert [
        (ink, ground, round(ratio(ink, ground), 2)) for ink, ground in pairs(theme) if ratio(ink, ground) < 4.5
    ] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_where_the_keys_go_can_be_seen(file: object) -> None:
    theme = load_theme(next(known for known in FILES if known == file))
    lines = {theme.base[role]: ratio(theme.base["focus"], theme.base[role]) for role in ("surface", "bar", "selected")}
    assert min(lines.values()) >= 3, lines


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_theme_has_every_role(file: object) -> None:
    first, other = load_theme(FILES[0]), load_theme(next(known for known in FILES if known == file))
    assert (first.base.keys(), first.grade.keys(), first.mark.keys()) == (
        other.base.keys(),
        other.grade.keys(),
        other.mark.keys(),
    )
    assert len({other.grade_color(grade).name() for grade in Grade}) == len(Grade)


@pytest.mark.usefixtures("qtbot")
def test_the_system_says_which_theme() -> None:
    assert theme_named("").name == theme_named(system_scheme()).name
