"""What a file holds and does not show makes no claim: hidden and deleted text of pages, office files and mails."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from peelviewer import ingest

TITLE = "Commissioner responds to the report on Kent Police"
SEEN = "Kent Police has been graded inadequate at managing offenders, inspectors said in their report."
MORE = "The Commissioner said that she will hold the force to account, and has asked for a plan."
HIDDEN = "Kent Police was graded outstanding at preventing crime."


def _told(path: Path, content: bytes) -> list[str]:
    path.write_bytes(content)
    return [passage.text for passage in ingest.read(path)[1].passages]


@pytest.mark.parametrize(
    "hidden",
    [
        f"<p hidden>{HIDDEN}</p>",
        f'<p style="color:red; display:none">{HIDDEN}</p>',
        f'<div style="VISIBILITY: hidden"><p>{HIDDEN}</p></div>',
        f'<div style="display:none"><p style="display:none">{HIDDEN}</p></div>',
    ],
)
@pytest.mark.parametrize("report", [False, True])
def test_a_page(tmp_path: Path, hidden: str, report: bool) -> None:
    title = "Kent PEEL Assessment 2021/22" if report else TITLE
    grade = '<p class="grade">Inadequate</p>' if report else ""
    page = f"<title>{title}</title><main><h1>{title}</h1>{grade}<p>{SEEN}</p>{hidden}<p>{MORE}</p></main>"
    told = _told(tmp_path / "page.html", page.encode())
    assert [words for words in told if words != "Inadequate"] == [title, SEEN, MORE]


@pytest.mark.parametrize(
    "waits",
    [
        f'<a href="#more">More</a><div id="more" style="display:none"><p>{SEEN}</p></div>',
        f'<button aria-controls="more">More</button><div id="more" hidden><p>{SEEN}</p></div>',
        f'<div role="tabpanel" style="display:none"><p>{SEEN}</p></div>',
    ],
)
def test_what_a_click_on_the_page_shows_is_read(tmp_path: Path, waits: str) -> None:
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><p>{MORE}</p>{waits}<p>{MORE}</p></main>"
    assert SEEN in _told(tmp_path / "page.html", page.encode())


def test_a_page_that_a_script_shows_as_a_whole_is_read(tmp_path: Path) -> None:
    page = f'<title>{TITLE}</title><body><div style="visibility:hidden"><h1>{TITLE}</h1><p>{SEEN}</p><p>{MORE}</p></div></body>'
    assert _told(tmp_path / "page.html", page.encode()) == [TITLE, SEEN, MORE]


def _word(*parts: str) -> bytes:
    file = docx.Document()
    file.add_heading(TITLE, 0)
    for part in parts:
        body: Any = file.element.body
        body.insert_element_before(parse_xml(part.replace(">", f" {nsdecls('w')}>", 1)), "w:sectPr")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_a_word_file(tmp_path: Path) -> None:
    start, end = SEEN[:30], SEEN[30:]
    content = _word(
        f"<w:p><w:r><w:t xml:space='preserve'>{start}</w:t></w:r><w:ins w:id='1'><w:r><w:t>{end}</w:t></w:r></w:ins>"
        f"<w:del w:id='2'><w:r><w:delText>{HIDDEN}</w:delText></w:r></w:del></w:p>",
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{HIDDEN}</w:t></w:r></w:p>",
        f"<w:moveFrom><w:p><w:r><w:t>{HIDDEN}</w:t></w:r></w:p></w:moveFrom>",
        f"<w:sdt><w:sdtContent><w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>{MORE}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent><w:p><w:r><w:t>{HIDDEN}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Preventing crime</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>{HIDDEN}</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>Good</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    )
    assert _told(tmp_path / "a.docx", content) == [TITLE, SEEN, MORE, "Preventing crime\tGood"]


def test_an_open_document(tmp_path: Path) -> None:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
    )
    styles = '<style:style style:name="P9" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{HIDDEN}</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        f'<text:h text:outline-level="1">{TITLE}</text:h><text:p>{SEEN[:30]}<text:hidden-text>{HIDDEN}</text:hidden-text>{SEEN[30:]}</text:p>'
        f'<text:p text:style-name="P9">{HIDDEN}</text:p><text:section text:display="none"><text:p>{HIDDEN}</text:p></text:section>'
        f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{HIDDEN}</text:p><text:p><text:span text:style-name="P9">{HIDDEN}</text:span>{MORE}</text:p>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr(
            "content.xml",
            f"<office:document-content{names}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    assert _told(tmp_path / "a.odt", out.getvalue()) == [TITLE, SEEN, MORE]


@pytest.mark.parametrize(
    "hidden",
    [
        rf"{{\v {HIDDEN}}}",
        rf"\v {HIDDEN}\v0 ",
        rf"{{\b\deleted {HIDDEN} {{\i {HIDDEN}}}}}",
        rf"{{\v {HIDDEN}\'e9\u233?}}",
        rf"\v {HIDDEN}\plain ",
    ],
)
def test_an_rtf_file(tmp_path: Path, hidden: str) -> None:
    rtf = rf"{{\rtf1\ansi\viewkind4 {TITLE}\par\par {SEEN}{hidden}\par\par {MORE}\par}}"
    assert _told(tmp_path / "a.rtf", rtf.encode()) == [TITLE, SEEN, MORE]


def test_a_reply_does_not_say_what_it_quotes_of_the_mail_before(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", f"Re: {TITLE}"
    quoted = f"On 3 May 2019 at 10:00 B <b@example.org>\nwrote:\n> {HIDDEN}\n>\n> That is all.\n"
    message.set_content(f"{SEEN}\n\n{MORE}\n\n{quoted}")
    assert _told(tmp_path / "a.eml", message.as_bytes()) == [TITLE, SEEN, MORE]
    message.set_content(quoted)  # a mail that is nothing else says that
    assert HIDDEN in _told(tmp_path / "b.eml", message.as_bytes())
