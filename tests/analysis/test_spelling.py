import pytest

from peelviewer.analysis.spelling import closest

WORDS = [("slavery", 9), ("slavers", 1), ("victims", 40), ("victim", 30), ("powers", 12), ("crime", 99), ("prime", 2)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("slavary", "slavery"),
        ("victems", "victims"),
        ("powrs", "powers"),
        ("criem", "crime"),
        ("xylophone", None),
        ("ctr", None),
    ],
)
def test_the_commonest_of_the_nearest_words(typed: str, meant: str | None) -> None:
    assert closest(typed, WORDS) == meant
