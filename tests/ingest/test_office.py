"""Statements as offices send them: Word, OpenDocument, RTF and mail say what the same text pasted says."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from peelviewer import ingest
from peelviewer.analysis import examine
from peelviewer.domain.document import Document, PassageKind
from peelviewer.domain.errors import PeelViewerError

TITLE = "Commissioner responds to the report on Kent Police"
LEAD = "The Commissioner said that Kent Police has been graded inadequate at managing offenders."
MORE = "She will hold the Chief Constable to account, and has asked for a plan."
ITEMS = ("more people in the control room", "a new team for online crime")
GRADES = (("Preventing crime", "Good"), ("Investigating crime", "Adequate"))


def word() -> bytes:
    file = docx.Document()
    file.add_heading(TITLE, 0)
    file.add_paragraph(LEAD)
    file.add_heading("What comes next", 1)
    file.add_paragraph(MORE)
    for item in ITEMS:
        file.add_paragraph(item, style="List Bullet")
    table = file.add_table(0, 2)
    for row in GRADES:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def open_document() -> bytes:
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in GRADES
    )
    body = (
        f'<text:h text:outline-level="1">{TITLE}</text:h><text:p>{LEAD.replace(" Kent", " <text:span>Kent</text:span>")}</text:p>'
        f'<text:h text:outline-level="2">What comes next</text:h><text:p>{MORE}<text:note><text:p>A note.</text:p></text:note></text:p>'
        f"<text:list>{items}</text:list><table:table>{rows}</table:table>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return out.getvalue()


def _read(path: Path, content: bytes) -> Document:
    path.write_bytes(content)
    return ingest.read(path)[1]


@pytest.mark.parametrize(("ending", "content"), [(".docx", word()), (".odt", open_document())])
def test_an_offices_file_keeps_its_parts(tmp_path: Path, ending: str, content: bytes) -> None:
    document = _read(tmp_path / f"statement{ending}", content)
    assert (document.kind.value, document.title, document.forces) == ("response", TITLE, ("Kent Police",))
    assert [(passage.kind, passage.text) for passage in document.passages] == [
        (PassageKind.HEADING, TITLE),
        (PassageKind.PARAGRAPH, LEAD),
        (PassageKind.HEADING, "What comes next"),
        (PassageKind.PARAGRAPH, MORE),
        *((PassageKind.LIST_ITEM, item) for item in ITEMS),
        (PassageKind.TABLE, "\n".join("\t".join(row) for row in GRADES)),
    ]


def test_rtf_is_read_as_its_text(tmp_path: Path) -> None:
    rtf = rf"{{\rtf1\ansi\ansicpg1252{{\fonttbl{{\f0 Arial;}}}}\f0 {TITLE}\par\par {LEAD}\par\par \'93{MORE}\'94\par}}"
    document = _read(tmp_path / "statement.rtf", rtf.encode())
    assert document.title == TITLE
    assert [passage.text for passage in document.passages[1:]] == [LEAD, f"“{MORE}”"]
    assert {(claim.theme, claim.grade.value) for claim in examine(document).claims} == {
        ("managing_offenders", "inadequate")
    }


def mail(html: bool = False) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Office of the Commissioner <office@example.org>"
    message["To"] = "press@example.org"
    message["Subject"] = f"Fwd: {TITLE}"
    message["Date"] = "Thu, 18 May 2023 23:01:00 +0000"
    message.set_content(f"{LEAD}\n\n{MORE}\n\n-- \nSent from a telephone\n")
    if html:
        message.add_alternative(f"<p>{LEAD}</p><p>{MORE}</p>", subtype="html")
    return message


@pytest.mark.parametrize("html", [False, True])
def test_a_mail_has_its_subject_and_its_day_in_london(tmp_path: Path, html: bool) -> None:
    message = mail(html)
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="report.pdf")
    document = _read(tmp_path / "statement.eml", message.as_bytes())
    assert (document.title, document.kind.value) == (TITLE, "response")
    assert document.published is not None
    assert document.published.iso == "2023-05-19"
    assert [passage.text for passage in document.passages[1:]] == [LEAD, MORE]
    assert any("report.pdf" in warning for warning in document.warnings)


@pytest.mark.parametrize("letters", ["x-unheard-of", "utf-8\0"])
def test_a_mail_of_letters_and_a_day_that_nobody_knows_is_read(tmp_path: Path, letters: str) -> None:
    content = mail().as_bytes().replace(b'"utf-8"', f'"{letters}"'.encode())
    content = content.replace(b"18 May 2023", b"18 May 99999999999999999999")
    document = _read(tmp_path / "statement.eml", content)
    assert document.title == TITLE
    assert [passage.text for passage in document.passages[1:]] == [LEAD, MORE]


def test_an_office_file_that_lost_its_beginning_is_refused_in_a_sentence(tmp_path: Path) -> None:
    content = open_document()
    (tmp_path / "a.odt").write_bytes(content[:30] + content[100:])  # its places lead before its beginning
    with pytest.raises(PeelViewerError, match=r"a\.odt"):
        ingest.read(tmp_path / "a.odt")


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx", "a.zip"])
def test_a_damaged_or_other_file_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(
            {"a.docx": "word/document.xml", "a.odt": "mimetype"}.get(name, "sheet.xml"),
            "application/vnd.oasis.opendocument.text",
        )
    (tmp_path / name).write_bytes(out.getvalue())
    with pytest.raises(PeelViewerError, match=name):
        ingest.read(tmp_path / name)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("WordDocument".encode("utf-16-le"), "of the old kind"),
    ],
)
def test_an_office_file_of_the_old_kind_is_told_from_a_locked_one(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "a.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + content)
    with pytest.raises(PeelViewerError, match=says) as raised:
        ingest.read(tmp_path / "a.docx")
    assert "report it" not in str(raised.value)


def test_a_locked_open_document_says_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        file.writestr("content.xml", b"\x8f\x01")
    with pytest.raises(PeelViewerError, match="protected by a password"):
        ingest.read(tmp_path / "a.odt")


def test_what_came_with_a_saved_page_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text(f"<h1>{TITLE}</h1><p>{LEAD}</p>")
    (tmp_path / "robots.txt").write_text("User-agent: *")
    (tmp_path / "story_files").mkdir()
    (tmp_path / "story_files" / "advert.html").write_text("<p>Buy this.</p>")
    (tmp_path / "case_files").mkdir()  # no page has this name: a folder like any other
    (tmp_path / "case_files" / "letter.txt").write_text(LEAD)
    assert [path.name for path in ingest.documents_in(tmp_path)] == ["letter.txt", "story.html"]
    assert ingest.other_files_in(tmp_path) == []
