"""What a sentence measures, so that two texts can be held side by side."""

import pytest

from peelviewer.analysis.measures import Measure, measures


def measured(text: str) -> list[Measure]:
    return [measure for _, _, found in measures(text) for measure in found]


def test_a_number_with_all_that_it_counts_and_its_dates() -> None:
    (share,) = measured("In the year to March 2022 the force answered 71% of 999 calls within ten seconds.")
    assert (share.number, share.share, share.text) == (71, True, "71% of 999 calls within ten seconds")
    assert share.counted == {"999", "call", "within", "10", "second"}
    assert share.dates == {"march", "2022"}
    (visits,) = measured("It had 1,212 overdue visits at the time of our PEEL 2023-25 inspection.")
    assert (visits.number, visits.counted, visits.dates) == (1212, {"overdue", "visit"}, frozenset())


def test_the_same_in_other_words_counts_alike() -> None:
    (one,) = measured("It answered 71% of 999 calls within ten seconds.")
    (other,) = measured("The force answered 61 per cent of 999 calls within 10 seconds.")
    assert (one.counted, one.share) == (other.counted, other.share)


@pytest.mark.parametrize(
    "text",
    [
        "More than 200 overdue visits were found.",  # rounded
        "The standard is to answer 90% in time, against 80 answered calls before.",
        "An average of 12 cases each officer was found.",
        "It was published on 30 September 2022 after 12 months of work.",
        "Call 999 in an emergency or 101 for other matters.",
        "It made 27 arrests.",  # one word counts too little to know a thing by
        "",
    ],
)
def test_silence(text: str) -> None:
    assert measured(text) == []
