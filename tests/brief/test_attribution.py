"""The page puts no words in a mouth that did not say them, and no date where none is known."""

from dataclasses import replace

import pytest
from made import FORCE, contrast, entry, material, statement, words

from peelviewer.brief import Brief, compose
from peelviewer.brief.headline import judged_on
from peelviewer.brief.page import Mark, Source
from peelviewer.brief.sources import mark, of_statement, on_comparing
from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.comparability import Comparability, Verdict
from peelviewer.domain.contrast_details import AnswerKind
from peelviewer.domain.contrast_kinds import ContrastKind
from peelviewer.domain.contrasts import Side
from peelviewer.domain.document import DocumentKind, Passage, PassageKind
from peelviewer.domain.evidence import DocumentEntry, Statement
from peelviewer.domain.grades import Grade, Standing
from peelviewer.domain.recipes import Recipe
from peelviewer.reference import reference

REPORT = entry(1, DocumentKind.REPORT, "HMICFRS", "2023-05-19")
PAPER, OTHER, THIRD = (entry(n, DocumentKind.NEWS, f"Paper {n}") for n in (2, 3, 4))
UNKNOWN = [entry(n, DocumentKind.NEWS, "") for n in (6, 7)]
LETTER = entry(5, DocumentKind.RESPONSE, "The commissioner")


def label(*statements: Statement) -> str:
    """Under whose name a page sets the words of these statements."""
    other = Side("good 2015", (statement(REPORT, Grade.GOOD, "2015", Standing.GRADED),))
    changed = contrast(ContrastKind.CHANGED_OVER_TIME, Side("", statements), other)
    return compose(material(*statements, contrasts=(changed,))).pairs[0].left.label


def reported(*papers: object) -> list[Statement]:
    return [statement(paper, Grade.INADEQUATE, "SOC 2023", Standing.REPORTED) for paper in papers]


def section(page: Brief, key: str) -> list[str]:
    return ["".join(run.text for run in line) for each in page.sections if each.key == key for line in each.lines]


@pytest.mark.parametrize(
    ("statements", "says"),
    [
        ([statement(REPORT, Grade.INADEQUATE, "SOC 2023", Standing.GRADED)], "2023, the inspectorate"),
        (reported(PAPER), "2023, the inspectorate, as reported by Paper 2"),
        (reported(PAPER, OTHER), "2023, the inspectorate, as reported by Paper 2 and one other"),
        (reported(PAPER, OTHER, THIRD), "2023, the inspectorate, as reported by Paper 2 and two others"),
        (reported(*UNKNOWN), "2023, the inspectorate, as reported in an article and one other"),
        (reported(LETTER), "2023, the inspectorate, in a response"),
        (
            [statement(REPORT, Grade.OUTSTANDING, "2016", Standing.RECALLED, past=True)],
            "2016, recalled by the 2023 report",
        ),
    ],
)
def test_a_sentence_stands_under_the_name_of_who_wrote_it(statements: list[Statement], says: str) -> None:
    assert label(*statements) == says


def test_a_count_of_the_programs_own_is_no_sentence_of_the_inspectorate() -> None:
    graded = [replace(each, force=f"{each.force} {n}") for n, each in enumerate(reported(PAPER, OTHER))]
    assert label(*graded) == "2023, the grades known here"


def answers(document: object, passage: str, said: str) -> list[str]:
    disputed = contrast(
        ContrastKind.DISPUTED,
        Side("", tuple(reported(PAPER))),
        Side("", words=(words(document, said, passage.index(said)),)),
    )
    told = (document, Passage(0, PassageKind.PARAGRAPH, passage))
    return section(compose(material(*reported(PAPER), contrasts=(disputed,), passages=(told,))), "answered")


def test_what_a_paper_tells_of_an_answer_is_the_papers() -> None:
    telling = "The force said it had “acted swiftly” on the findings."
    assert answers(PAPER, telling, telling) == [f"Paper 2, in its own words: “{telling}”"]


@pytest.mark.parametrize("mark", ["“{}”", '"{}"'])
def test_what_a_paper_quotes_is_the_speakers(mark: str) -> None:
    said = "We acted swiftly and have moved on since the visit."
    assert answers(PAPER, f"It added: {mark.format(said)} Work goes on.", said) == [f"The force: “{said}”"]
    assert answers(PAPER, f"Assistant Chief Constable Jo Doe said: {mark.format(said)}", said) == [
        f"Assistant Chief Constable Jo Doe: “{said}”"
    ]


def test_the_page_of_an_office_that_passes_for_news_is_in_its_own_name() -> None:
    said = "I do not share the view that the report takes of us."
    assert answers(PAPER, said, said) == [f"The force: “{said}”"]


def test_a_judgement_shown_again_is_labelled_with_its_own_inspection() -> None:
    again = statement(REPORT, Grade.INADEQUATE, "2018/19", Standing.GRADED, carried_over_from="2017")
    assert label(again) == "2018/19, carried over from 2017, the inspectorate"


@pytest.mark.parametrize(
    "says", ["The other was told that it is inadequate.", "I asked for our inadequate grade to go."]
)
def test_words_without_their_speaker_or_matter_are_not_reported(says: str) -> None:
    alone = statement(PAPER, Grade.INADEQUATE, "SOC 2023", Standing.REPORTED, quote=says)
    lines = section(compose(material(alone, *reported(OTHER))), "reported")
    assert [line.partition(",")[0] for line in lines] == ["Paper 3"]


def test_a_few_words_from_the_midst_of_a_sentence_are_not_reported() -> None:
    piece = statement(
        PAPER, Grade.INADEQUATE, "SOC 2023", Standing.REPORTED, quote="and while it was graded as inadequate"
    )
    lines = section(compose(material(piece, *reported(OTHER))), "reported")
    assert [line.partition(",")[0] for line in lines] == ["Paper 3"]


def test_a_chief_constable_of_another_force_does_not_answer() -> None:
    several = replace(PAPER, forces=(FORCE, "Suffolk Police"))
    spoken = "Chief Constable Jo Doe of {} said: “We have moved a long way since the inspectors came to see us.”"
    for place, answered in (("Suffolk", 0), ("Norfolk", 1)):
        told = (several, Passage(0, PassageKind.PARAGRAPH, spoken.format(place)))
        page = compose(material(*reported(several), passages=(told,)))
        assert len(section(page, "answered")) == answered


def test_what_the_first_pair_quotes_is_not_quoted_again_as_reported() -> None:
    told = reported(PAPER, OTHER)
    other = Side("good 2015", (statement(REPORT, Grade.GOOD, "2015", Standing.GRADED),))
    page = compose(material(*told, contrasts=(contrast(ContrastKind.CHANGED_OVER_TIME, Side("", tuple(told)), other),)))
    assert [line.partition(",")[0] for line in section(page, "reported")] == ["Paper 3"]
    assert len({quote.printed for quote in page.quotes}) == len(page.quotes)


def words_of(page: Brief) -> str:
    return "".join(run.text for run in page.headline)


def test_the_day_of_a_paper_is_not_the_day_of_the_judgement() -> None:
    page = compose(material(*reported(PAPER)))
    assert words_of(page) == "The constabulary was graded inadequate in 2023."
    assert not section(page, "dates")
    held = statement(REPORT, Grade.INADEQUATE, "SOC 2023", Standing.GRADED)
    page = compose(material(*reported(PAPER), held))
    assert words_of(page) == "The constabulary was graded inadequate on 19 May 2023."
    assert section(page, "dates")[0].endswith(
        "due by 13 July 2023 (56\u00a0days, Police Act\u00a01996, section\u00a055)."
    )


def due(force: str, day: str) -> list[str]:
    held = statement(
        replace(REPORT, forces=(force,)), Grade.GOOD, "SOC 2023", Standing.GRADED, published=day, force=force
    )
    return section(compose(replace(material(held), force=force)), "dates")


def test_the_time_to_answer_is_of_police_forces_only_and_since_there_is_one() -> None:
    assert due("Norfolk Constabulary", "2023-05-19")[0].startswith("The commissioner’s published answer")
    assert due("Metropolitan Police Service", "2023-05-19")[0].startswith("The local policing body’s published answer")
    assert due("Norfolk Constabulary", "2017-05-02")
    assert not due("Norfolk Constabulary", "2017-05-01")
    assert not due("Norfolk Constabulary", "2023-05")
    assert not due("Cambridgeshire Fire and Rescue Service", "2023-05-19")
    assert not due("Eastern Region Special Operations Unit", "2023-05-19")


@pytest.mark.parametrize("audience", ["", "panel"])
def test_sections_on_a_force_beside_the_first_give_way_once(audience: str) -> None:
    """What is not known of the force beside (0.8 of 0.8, or of 1.05) comes before what is worth less than that."""
    beside = replace(material(*reported(PAPER)), force="Suffolk Constabulary")
    beside = replace(beside, statements=tuple(replace(each, force=beside.force) for each in beside.statements))
    page = compose(replace(material(*reported(PAPER, OTHER)), beside=(beside,)), Recipe((FORCE,), ("soc",), audience))
    keys = [part.key for part in page.parts]
    assert keys.index("unknown") < keys.index("unknown:Suffolk Constabulary") < keys.index("asked")


def test_inspections_that_have_no_room_are_told_of() -> None:
    cycles = ("2014", "2015", "2016", "2017", "2018/19", "2021/22", "2023-25")
    graded = [
        statement(None, Grade.REQUIRES_IMPROVEMENT, cycle, Standing.LISTED, source="https://example.org/1")
        for cycle in cycles
    ]
    (line,) = compose(material(*graded)).lines
    assert line.before == "1 earlier inspection not drawn"
    assert line.in_words.startswith(
        "Grades for Serious and organised crime in time order: 1 earlier inspection not drawn; "
    )


OLD = entry(6, DocumentKind.NEWS, "Paper", "2014-11-27", cycle="2014")
SPOKEN = "The chief constable said: “We are a force that has done well by its people, in a hard year.” Work goes on."


def speech(passage: str, paper: DocumentEntry) -> list[str]:
    told = statement(paper, Grade.GOOD, paper.cycle or "", Standing.REPORTED)
    latest = statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED)
    passages = ((paper, Passage(0, PassageKind.PARAGRAPH, passage)),)
    return section(compose(material(told, latest, passages=passages)), "answered")


def test_an_answer_of_an_older_inspection_has_its_day() -> None:
    said = "“We are a force that has done well by its people, in a hard year.”"
    assert speech(SPOKEN, OLD) == [f"Chief constable, 27 November 2014: {said}"]
    assert speech(SPOKEN, replace(OLD, cycle=None)) == [f"Chief constable, 27 November 2014: {said}"]
    assert speech(SPOKEN, replace(OLD, cycle="SOC 2023", published=REPORT.published)) == [f"Chief constable: {said}"]


def test_words_of_a_text_that_is_cut_off_are_not_quoted() -> None:
    cut_off = SPOKEN.partition(" by its people")[0]
    assert speech(cut_off, OLD) == []
    assert len(speech(f"{cut_off} by its people.", OLD)) == 1  # the speech goes on in the next paragraph


def test_an_answer_that_leans_on_a_sentence_before_it_is_not_quoted_alone() -> None:
    said = "It says so. We have also trained a remarkable number of detectives."
    lean = said.partition(". ")[2]
    given = GradeAnswer(FORCE, "soc", "SOC 2023", AnswerKind.ACTS, "the force", words(LETTER, lean, 12), spoken=False)
    page = compose(material(*reported(PAPER), answers=(given,)))
    assert section(page, "answered") == []
    told = replace(given, words=words(LETTER, "We have trained a remarkable number of detectives since then."))
    assert section(compose(material(*reported(PAPER), answers=(told,))), "answered")


@pytest.mark.parametrize(("cycle", "leads"), [("SOC 2023", True), ("2015", False)])
def test_what_an_older_inspection_asked_for_does_not_stand_under_the_headline(cycle: str, leads: bool) -> None:
    asked = replace(REPORT, cycle=cycle, id=7)
    box = Passage(1, PassageKind.BOX, "Area for improvement. The force should know its gangs.", section=("SOC",))
    page = compose(
        material(*reported(PAPER), passages=((asked, replace(box, section=("Serious and organised crime",))),))
    )
    (found,) = (each for each in page.sections if each.key == "areas")
    assert found.leads is leads


def test_a_judgement_is_of_the_day_of_its_report_and_not_of_a_page_that_tells_of_it_later() -> None:
    first = statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED, published="2023-05-19")
    later = replace(first, published="2023-05-23")
    assert judged_on((later, first)) == "2023-05-19"
    assert judged_on((replace(later, published="2023-05-23"), replace(first, published="2023-05"))) == "2023-05-23"
    assert judged_on((later, replace(first, grade=Grade.INADEQUATE))) == "2023-05-23"  # a grade that was changed since


def test_a_report_that_says_what_may_be_compared_is_one_source() -> None:
    said = Comparability(Verdict.NOT_COMPARABLE, "The report itself cautions.", f"{REPORT.title}, p. 4")
    known = statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED)
    found = on_comparing(said, (known,))
    assert found == Mark(mark(known).source, "4")
    assert on_comparing(said, ()) == Mark(Source(said.source))


def test_of_a_grade_that_is_inferred_the_page_says_how_and_not_how_its_day_is_known() -> None:
    listed = statement(None, Grade.ADEQUATE, "2021/22", Standing.LISTED, confidence="inferred")
    listed = replace(listed, note="By elimination of the nine. The day was not seen on a page.")
    changed = contrast(
        ContrastKind.CHANGED_OVER_TIME,
        Side("", (listed,)),
        Side("", (statement(REPORT, Grade.GOOD, "SOC 2023", Standing.GRADED),)),
    )
    (pair,) = compose(material(listed, contrasts=(changed,))).pairs
    assert pair.left.text == "Adequate. Inferred by the grade book: by elimination of the nine."


def test_a_source_of_the_grade_book_has_its_date_as_exact_as_any_grade_of_it() -> None:
    dates = {
        (each.force, each.cycle, each.source, len(each.published)): each
        for each in reference().grade_book
        if each.published and each.grade
    }
    vague, exact = next(
        (each, dates[(*key[:3], 10)])
        for key, each in dates.items()
        if key[3] == len("2024-10") and (*key[:3], 10) in dates
        if dates[(*key[:3], 10)].published.startswith(each.published)
    )
    listed = [
        statement(None, each.grade or Grade.GOOD, each.cycle, Standing.LISTED, force=each.force, source=each.source)
        for each in (vague, exact)
    ]
    listed = [replace(each, published=known.published) for each, known in zip(listed, (vague, exact), strict=True)]
    assert of_statement(listed[0]) == of_statement(listed[1])
    assert of_statement(replace(listed[0], published="")).iso == ""


def test_grades_that_are_not_known_are_told_in_the_number_they_are() -> None:
    known = [statement(None, Grade.GOOD, cycle, Standing.LISTED) for cycle in ("2015", "2018/19")]
    (told,) = section(compose(material(*known)), "unknown")
    assert told.startswith("The 2016 and 2017 grades for this question.")


def test_words_that_lean_on_those_before_them_are_not_quoted_alone() -> None:
    leaning = statement(
        PAPER, Grade.GOOD, "SOC 2023", Standing.REPORTED, quote="The force was graded good on the same measure."
    )
    alone = statement(
        OTHER, Grade.GOOD, "SOC 2023", Standing.REPORTED, quote="The force was graded good at fighting gangs."
    )
    assert section(compose(material(leaning, alone)), "reported") == [
        "Paper 3, 20 May 2023: “The force was graded good at fighting gangs.”"
    ]
