"""Earlier findings that a report means all together, or by their numbers: "both areas for improvement", "recommendation 2"."""

from collections.abc import Sequence

from peelviewer.analysis.follow_up.candidates import Candidate, same_theme
from peelviewer.analysis.follow_up.counted import all_meant, numbers_meant
from peelviewer.domain.claims import Recalled


def together(recalled: Recalled, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """All the findings that one verdict is on: "both areas for improvement have been closed"."""
    is_all, count = all_meant(recalled.quote, recalled.about, recalled.kind)
    if not is_all or (recalled.kind is None and count is None):
        return ()
    still = [known for known in candidates if not known.is_closed]
    on_theme = [known for known in still if same_theme(recalled.theme, known)] if recalled.theme else []
    newest = max((time for known in still for time in known.times), default="")
    of_newest = [known for known in still if newest in known.times]
    among = (on_theme, of_newest, still) if recalled.theme else (of_newest, still)
    return next((each for each in among if each and count in {None, len(each)}), ())


def by_number(recalled: Recalled, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The findings that a report calls by their numbers, in the newest report that has so many of their kind."""
    above, found, _ = recalled.about.partition(recalled.quote)
    wanted = numbers_meant(recalled.quote, recalled.kind) or numbers_meant(
        above if found else recalled.about, recalled.kind
    )
    if not wanted or recalled.kind is None:
        return ()
    for time in sorted({time for known in candidates for time in known.times}, reverse=True):
        of_one = sorted(
            (known for known in candidates if known.times[-1] == time), key=lambda known: known.findings[-1].number
        )
        if len(of_one) >= max(wanted):
            return [of_one[number - 1] for number in wanted if number]
    return ()
