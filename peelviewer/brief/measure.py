"""How much is said of each thing: less where there is much to say, more where there is room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """The longest that a quotation is printed, in characters, and the most that a section quotes."""

    quotation: int
    area: int
    answers: int
    reports: int
    picked: int
    areas: int
    around: bool  # whether other inspections and themes are told of


USUAL = Measure(quotation=240, area=200, answers=2, reports=2, picked=4, areas=3, around=False)
ROOMY = Measure(quotation=480, area=480, answers=5, reports=4, picked=8, areas=6, around=True)
