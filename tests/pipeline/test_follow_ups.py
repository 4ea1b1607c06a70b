"""What has to be followed up, from files to what is handed over."""

import csv
import datetime
import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import icalendar
import openpyxl
import pytest

from peelviewer import pipeline
from peelviewer.domain.claims import FindingKind, Step
from peelviewer.domain.corrections import Decision
from peelviewer.domain.follow_up import History, OwnEntry
from peelviewer.domain.recipes import Recipe
from peelviewer.pipeline.importing import add
from peelviewer.store import Library

SURREY = "Surrey Police"
HOSTILE = '=HYPERLINK("http://x","y")'
_2021 = f"""<html><head><title>PEEL 2021/22 – An inspection of {SURREY}</title></head><body><main>
<h1>PEEL 2021/22 – An inspection of {SURREY}</h1><p>Published 3 February 2022</p>
<h2>Investigating crime</h2><p class="grade">Inadequate</p><p>{SURREY} is inadequate at investigating crime.</p>
<div><h3>Cause of concern</h3><p>The force does not keep its exhibits where they can be found.</p>
<h4>Recommendations</h4><p>By 30 September 2022, the force should:</p><ul><li>count every exhibit in its stores; and</li>
<li>{HOSTILE} should be read as text by everybody.</li></ul></div>
<h2>Responding to the public</h2><p class="grade">Good</p>
<div><h3>Area for improvement</h3><p>The force should ring callers back when it says that it will</p></div>
</main></body></html>"""
_2024 = f"""<html><head><title>PEEL 2023–25: An inspection of {SURREY}</title></head><body><main>
<h1>PEEL 2023–25: An inspection of {SURREY}</h1><p>Published 6 June 2024</p>
<h2>Investigating crime</h2><p class="grade">Adequate</p>
<p>In 2021/22 we issued a cause of concern about exhibits that could not be found. It remains in place.</p>
<h2>Responding to the public</h2><p class="grade">Good</p>
<div><h3>Area for improvement</h3><p>The force should make sure that callers are rung back when it says that they will be</p></div>
</main></body></html>"""


def read(library: Library, folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    add(library, path, pipeline.read_file(path))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    held = pipeline.open_or_create(tmp_path / "mine.peel")
    read(held, tmp_path, "2021.html", _2021)
    read(held, tmp_path, "2024.html", _2024)
    yield held
    held.close()


def about(library: Library, word: str) -> History:
    return next(each for each in pipeline.findings(library) if word in each.raised.finding.quote)


def test_open_ones_come_first_and_those_with_a_date_before(library: Library) -> None:
    found = pipeline.findings(library, SURREY)
    assert [each.due for each in found[:2]] == ["2022-09-30", "2022-09-30"]
    assert about(library, "exhibits").status is Step.REPEATED
    assert {each.raised.finding.theme for each in pipeline.findings(library, theme="responding_public")} == {
        "responding_public"
    }
    assert pipeline.findings(library, "Kent Police") == ()


def test_what_a_person_keeps_stands_beside_it_and_outlives_a_new_reading(library: Library, tmp_path: Path) -> None:
    own = OwnEntry("DCC", "in hand", "2022-08-01", "Ask the stores.")
    entry = about(library, "count every").raised
    assert pipeline.keep_own(library, entry, own).is_empty
    path = tmp_path / "2021.html"
    add(library, path, pipeline.read_file(path), again=True)
    held = about(library, "count every")
    assert held.own == own
    assert held.due == "2022-08-01"
    assert pipeline.keep_own(library, held.raised, OwnEntry()) == own
    assert about(library, "count every").own.is_empty


def test_a_likely_link_is_confirmed_or_dismissed(library: Library) -> None:
    history = about(library, "ring callers")
    (step,) = history.steps
    assert not step.is_certain
    assert history.status is Step.RAISED
    assert pipeline.decide_link(library, step.key, Decision.CONFIRMED) is None
    assert about(library, "ring callers").status is Step.REPEATED
    assert pipeline.decide_link(library, step.key, Decision.DISMISSED) is Decision.CONFIRMED
    assert about(library, "ring callers").steps == ()
    assert pipeline.decide_link(library, step.key, None) is Decision.DISMISSED


def test_a_finding_is_put_right_and_taken_back(library: Library, tmp_path: Path) -> None:
    entry = about(library, "ring callers").raised
    now = replace(entry.finding, kind=FindingKind.RECOMMENDATION, due="2025-01-01")
    number = pipeline.put_finding_right(library, entry.document.id, entry.finding, now)
    assert about(library, "ring callers").raised.finding.kind is FindingKind.RECOMMENDATION
    add(library, tmp_path / "2021.html", pipeline.read_file(tmp_path / "2021.html"), again=True)
    assert about(library, "ring callers").raised.is_entered
    pipeline.take_finding_back(library, number)
    assert about(library, "ring callers").raised.finding.kind is FindingKind.IMPROVEMENT
    assert [each.kind for each in pipeline.bin_of(library)] == ["correction of a finding"]
    pipeline.restore(library, pipeline.bin_of(library)[0].id)
    assert about(library, "ring callers").raised.finding.due == "2025-01-01"
    assert library.check() == ()


def test_words_put_right_stay_so_after_a_new_reading(library: Library, tmp_path: Path) -> None:
    entry = about(library, "ring callers").raised
    span = entry.finding.span
    shorter = replace(span, end=span.start + len("The force should ring callers back"))
    now = replace(entry.finding, quote="The force should ring callers back", span=shorter)
    pipeline.put_finding_right(library, entry.document.id, entry.finding, now)
    add(library, tmp_path / "2021.html", pipeline.read_file(tmp_path / "2021.html"), again=True)
    held = [each for each in pipeline.findings(library) if "ring callers" in each.raised.finding.quote]
    assert [each.raised.finding.quote for each in held] == ["The force should ring callers back"]
    assert library.check() == ()


def test_a_library_of_before_is_read_when_it_is_asked(library: Library) -> None:
    for table in ("findings", "recalled_findings", "findings_read"):
        library._connection.execute(f"DELETE FROM {table}")
    library._connection.commit()
    assert len(library.follow_ups.unread()) == 2
    assert about(library, "exhibits").status is Step.REPEATED
    assert library.follow_ups.unread() == ()


def test_what_is_due(library: Library, tmp_path: Path) -> None:
    assert [each.day for each in pipeline.due(library, "2022-12-31")] == ["2022-03-30", "2022-09-30", "2022-09-30"]
    assert [each.history is None for each in pipeline.due(library)] == [True, False, False, True]
    out = tmp_path / "due.ics"
    pipeline.export_due(pipeline.due(library), out)
    events = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events][:2] == [
        datetime.date(2022, 3, 30),
        datetime.date(2022, 9, 30),
    ]
    assert len({str(event["uid"]) for event in events}) == 4


def test_a_date_that_a_person_means_as_never_is_written_everywhere(library: Library, tmp_path: Path) -> None:
    entry = about(library, "exhibits").raised
    for day in ("9999-12-31", "9999-12", "9999", "1850-01-01"):
        words = replace(entry.finding, due=day)
        correction = pipeline.put_finding_right(library, entry.document.id, entry.finding, words)
        due = pipeline.due(library)
        assert day in {each.day for each in due}
        for name in ("due.ics", "due.xlsx", "due.csv"):
            pipeline.export_due(due, tmp_path / name)
        pipeline.export_findings(pipeline.findings(library), tmp_path / "findings.xlsx")
        pipeline.take_finding_back(library, correction)


def test_no_character_of_a_document_keeps_a_file_from_being_written(library: Library, tmp_path: Path) -> None:
    odd = "\x1b]0;renamed\x07 \x00 \ufffe \uffff end"
    entry = about(library, "exhibits").raised
    words = replace(entry.finding, addressee=odd, due_words=odd)
    pipeline.put_finding_right(library, entry.document.id, entry.finding, words)
    pipeline.keep_own(library, about(library, "exhibits").raised, OwnEntry(odd, odd, "2030-01-01", odd))
    pipeline.put_facts_right(library, 1, replace(pipeline.facts_of(library, 1)[1], title=f"A title {odd}"))
    due, found = pipeline.due(library), pipeline.findings(library)
    for name in ("due.ics", "due.xlsx", "due.csv"):
        pipeline.export_due(due, tmp_path / name)
    for name in ("findings.xlsx", "findings.csv"):
        pipeline.export_findings(found, tmp_path / name)
    pipeline.export_response(library, SURREY, tmp_path / "response.docx")
    calendar = (tmp_path / "due.ics").read_text(encoding="utf-8")
    assert "renamed" in calendar
    assert not {letter for letter in calendar if letter < " "} - {"\n", "\r"}
    assert openpyxl.load_workbook(tmp_path / "findings.xlsx").worksheets


def test_what_is_due_is_a_table_too(library: Library, tmp_path: Path) -> None:
    due = pipeline.due(library)
    pipeline.export_due(due, tmp_path / "due.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "due.csv").read_text(encoding="utf-8-sig"))))
    assert [(row["due"], row["kind"], row["status"]) for row in rows][:2] == [
        ("2022-03-30", "commissioner’s answer", ""),
        ("2022-09-30", "recommendation", "raised"),
    ]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    pipeline.export_due(due, tmp_path / "due.xlsx")
    (sheet,) = openpyxl.load_workbook(tmp_path / "due.xlsx").worksheets
    assert [cell.is_date for cell in sheet["A"]] == [False, True, True, True, True]
    with pytest.raises(pipeline.UnknownTableError, match=r"ends in \.ics, \.xlsx or \.csv"):
        pipeline.export_due(due, tmp_path / "due.pdf")


def test_the_one_page_has_the_dates_of_what_is_open(library: Library) -> None:
    page = pipeline.compose_brief(library, Recipe((SURREY,)))
    (dates,) = [section for section in page.sections if section.key == "dates"]
    text = " ".join("".join(run.text for run in line) for line in dates.lines)
    assert "Open, as far as reports in this library say: 2 recommendations due by 30 September 2022 (overdue)." in text
    assert not [
        part
        for part in pipeline.compose_brief(library, Recipe((SURREY,), ("soc",))).sections
        if part.key == "dates" and "Open" in str(part)
    ]


def test_a_workbook_has_dates_and_no_formula(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "findings.xlsx"
    pipeline.export_findings(pipeline.findings(library), out)
    book = openpyxl.load_workbook(out)
    (sheet,) = book.worksheets
    assert sheet.title == SURREY
    assert sheet.freeze_panes == "A2"
    header = [cell.value for cell in sheet[1]]
    dues = [row[header.index("due")] for row in sheet.iter_rows(min_row=2)]
    assert {cell.value for cell in dues if cell.value} == {datetime.datetime(2022, 9, 30)}  # noqa: DTZ001
    texts = [row[header.index("text")] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in texts} == {"s"}
    assert any(str(cell.value).startswith(HOSTILE) for cell in texts)


def test_a_table_for_spreadsheets_calculates_nothing(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "findings.csv"
    pipeline.export_findings(pipeline.findings(library), out)
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert len(rows) == 5
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    with pytest.raises(pipeline.UnknownTableError, match=r"ends in \.xlsx"):
        pipeline.export_findings((), tmp_path / "findings.pdf")


def test_the_response_is_written_and_once_filled_in_is_matched_back(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "response.docx"
    assert pipeline.export_response(library, SURREY, out) == 5
    document = docx.Document(str(out))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "count every exhibit in its stores" in texts
    assert "Reference: graded inadequate · due: 30 September 2022 · to: the force" in texts
    at = texts.index("count every exhibit in its stores")
    room = next(paragraph for paragraph in document.paragraphs[at:] if paragraph.text == "[Write the answer here.]")
    room.text = "A contractor has numbered all shelves, and the new register is complete for Guildford and Woking."
    document.save(str(out))
    add(library, out, pipeline.read_file(out))
    assert [each.words.quote[:12] for each in about(library, "count every").answers] == ["A contractor"]
    assert about(library, "ring callers").answers == ()
    with pytest.raises(pipeline.NothingToAnswerError, match="Kent Police"):
        pipeline.export_response(library, "Kent Police", tmp_path / "none.docx")


def converted(file: Path, form: str) -> str:
    """What LibreOffice makes of a file."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return file.with_suffix(f".{form.partition(':')[0]}").read_text(encoding="utf-8-sig")


@pytest.mark.skipif(
    None in (shutil.which("localc"), shutil.which("lowriter")), reason="LibreOffice Calc or Writer is not installed"
)
def test_libreoffice_opens_the_workbook_and_the_response(library: Library, tmp_path: Path) -> None:
    pipeline.export_findings(pipeline.findings(library), tmp_path / "findings.xlsx")
    as_values = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"  # UTF-8; of a formula what it comes to
    rows = list(csv.DictReader(io.StringIO(converted(tmp_path / "findings.xlsx", as_values))))
    assert len(rows) == 5
    assert any(row["text"].startswith(HOSTILE) for row in rows)
    pipeline.export_response(library, SURREY, tmp_path / "response.docx")
    text = converted(tmp_path / "response.docx", "txt:Text (encoded):UTF8")
    assert "count every exhibit in its stores" in text
    assert HOSTILE in text


def test_what_is_due_on_one_day_stands_in_the_order_of_the_report(library: Library) -> None:
    of_surrey = [each.what for each in pipeline.due(library, force=SURREY) if each.history]
    assert [what[:12] for what in of_surrey] == ["count every ", HOSTILE[:12]]


def test_search_can_ask_of_kind_status_and_date(library: Library) -> None:
    terms = pipeline.finding_terms(about(library, "count every"))
    assert terms == {"finding": ("recommendation",), "status": ("open", "raised", "overdue"), "due": ("2022-09-30",)}
