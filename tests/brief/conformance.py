"""What PDF/UA-1 and PDF/A-3a ask of a brief, read back out of its bytes by pdfminer.

It stands in for veraPDF, which no package registry has. Typst checks most of it while it writes; this does so afterwards,
and asks more than either where the page promises more. `faults` gives a sentence for each thing that is missing.
"""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import PSKeyword, literal_name

STANDARD = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Figure",
        "Formula",
        "Form",
    ]
)
_PAINTS = frozenset(["Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI"])
_INSIDE = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
}


def faults(pdf: bytes) -> list[str]:
    """What is missing of both standards; empty where nothing is."""
    document = PDFDocument(PDFParser(io.BytesIO(pdf)))
    (page,) = PDFPage.create_pages(document)
    catalog = document.catalog
    tree = elements(document)
    return [
        *_catalog(catalog),
        *_metadata(resolve1(catalog["Metadata"]).get_data().decode()),
        *_attachment(catalog),
        *_marked(tree, page),
        *_structure(tree, resolve1(catalog["StructTreeRoot"])),
        *_headings(tree),
        *_tables(tree),
        *_links(page, tree),
        *_fonts(page),
        *(["the file has no identifier"] if "ID" not in document.xrefs[0].get_trailer() else []),
        *(["the file is encrypted"] if document.encryption else []),
        *(["something runs when the file is opened"] if {"OpenAction", "AA"} & set(catalog) else []),
        *(["there is a script"] if "JavaScript" in resolve1(catalog.get("Names", {})) else []),
    ]


class Element:
    """An element of the structure tree: its type, its own facts, its children and the content that it holds."""

    def __init__(self, facts: dict[str, Any], roles: dict[str, str], parent: "Element | None") -> None:
        self.written = literal_name(facts["S"])
        self.kind = roles.get(self.written, self.written)
        self.facts = facts
        self.parent = parent
        self.children: list[Element] = []
        self.content: list[int] = []
        self.objects: list[PDFObjRef] = []

    @property
    def attributes(self) -> dict[str, Any]:
        """All that its attribute objects say."""
        found: dict[str, Any] = {}
        held = resolve1(self.facts.get("A", []))
        for each in held if isinstance(held, list) else [held]:
            found |= resolve1(each)
        return found

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the page is in it or below it."""
        return not self.content and not self.objects and all(child.is_empty for child in self.children)


def elements(document: PDFDocument) -> list[Element]:
    """The elements of the structure tree in reading order."""
    root = resolve1(document.catalog["StructTreeRoot"])
    roles = {name: literal_name(role) for name, role in resolve1(root.get("RoleMap", {})).items()}
    return [element for kid in _kids(root) for element in _below(kid, roles, None)]


def _below(reference: Any, roles: dict[str, str], parent: Element | None) -> Iterator[Element]:
    element = Element(resolve1(reference), roles, parent)
    if parent:
        parent.children.append(element)
    yield element
    for kid in _kids(element.facts):
        found = resolve1(kid)
        if isinstance(found, int):
            element.content.append(found)
        elif "MCID" in found:
            element.content.append(found["MCID"])
        elif "Obj" in found:
            element.objects.append(found["Obj"])
        else:
            yield from _below(kid, roles, element)


def _kids(facts: dict[str, Any]) -> list[Any]:
    kids = resolve1(facts.get("K", []))
    return kids if isinstance(kids, list) else [kids]


def _catalog(catalog: dict[str, Any]) -> Iterator[str]:
    if resolve1(catalog.get("MarkInfo", {})).get("Marked") is not True:
        yield "the file does not say that it is tagged"
    if resolve1(catalog.get("Lang")) != b"en-GB":
        yield "the language of the document is not said"
    if resolve1(catalog.get("ViewerPreferences", {})).get("DisplayDocTitle") is not True:
        yield "the window of a reader would show the file's name, not its title"
    intents = [resolve1(each) for each in resolve1(catalog.get("OutputIntents", []))]
    if not any(literal_name(each["S"]) == "GTS_PDFA1" and "DestOutputProfile" in each for each in intents):
        yield "there is no output intent with a profile"


def _metadata(xmp: str) -> Iterator[str]:
    for name, value in (("pdfuaid:part", "1"), ("pdfaid:part", "3"), ("pdfaid:conformance", "A")):
        if f"<{name}>{value}</{name}>" not in xmp and f'{name}="{value}"' not in xmp:
            yield f"the metadata do not say {name} {value}"
    if not re.search(r"<dc:title>.*?<rdf:li[^>]*>[^<]+</rdf:li>", xmp, re.DOTALL):
        yield "the metadata have no title"


def _attachment(catalog: dict[str, Any]) -> Iterator[str]:
    files = [resolve1(each) for each in resolve1(catalog.get("AF", []))]
    if [resolve1(each.get("UF")) for each in files] != [b"evidence.json"]:
        yield "the evidence is not an associated file of the document"
    for file in files:
        if literal_name(file.get("AFRelationship")) != "Data":
            yield "the evidence does not say how it relates to the page"
        stream = resolve1(resolve1(file["EF"])["F"])
        if literal_name(stream.attrs.get("Subtype")) != "application/json" or not file.get("Desc"):
            yield "the evidence does not say what it is"
        if "ModDate" not in resolve1(stream.attrs.get("Params", {})):
            yield "the evidence does not say from when it is"


def _marked(tree: list[Element], page: PDFPage) -> Iterator[str]:
    """All that is painted is an artifact or has its place in the structure, and nothing has two."""
    if literal_name(page.attrs.get("Tabs")) != "S":
        yield "the order of tabs is not that of the structure"
    held = [number for element in tree for number in element.content]
    if len(held) != len(set(held)):
        yield "a piece of content stands in two elements"
    painted: set[int] = set()
    for name, marks in _operations(page):
        if name in _PAINTS and not marks:
            yield f"something is painted ({name}) that is neither content nor an artifact"
        if name in _PAINTS and marks and "Artifact" not in [tag for tag, _ in marks]:
            numbers = [number for _, number in marks if number is not None]
            if not numbers:
                yield f"something is painted ({name}) under a mark without a number"
            painted.update(numbers)
    yield from (f"content {number} is in no element" for number in sorted(painted - set(held)))
    yield from (f"content {number} of an element is not on the page" for number in sorted(set(held) - painted))


def _operations(page: PDFPage) -> Iterator[tuple[str, list[tuple[str, int | None]]]]:
    """The operators of the page, each with the marks that it stands in: their tags, and numbers where they have one."""
    parser = PDFContentParser(page.contents)
    operands: list[Any] = []
    marks: list[tuple[str, int | None]] = []
    while True:
        try:
            _, found = parser.nextobject()
        except PSEOF:
            return
        if not isinstance(found, PSKeyword):
            operands.append(found)
            continue
        name = found.name.decode() if isinstance(found.name, bytes) else found.name
        if name in {"BDC", "BMC"}:
            facts = operands[-1] if name == "BDC" else {}
            marks.append((literal_name(operands[0]), facts.get("MCID") if isinstance(facts, dict) else None))
        elif name == "EMC":
            marks.pop()
        else:
            yield name, list(marks)
        operands = []


def _structure(tree: list[Element], root: dict[str, Any]) -> Iterator[str]:
    if tree[0].kind != "Document":
        yield "the structure does not begin with the document"
    if "ParentTree" not in root:
        yield "content does not know its place in the structure"
    for element in tree:
        where = element.parent.kind if element.parent else ""
        if element.kind not in STANDARD:
            yield f"there is no such element as {element.kind}"
        if element.is_empty and element.kind not in {"TD", "TH"}:
            yield f"an element ({element.kind}) is empty"
        if element.kind in _INSIDE and where not in _INSIDE[element.kind]:
            yield f"{element.kind} stands in {where}"
        if element.kind == "Figure" and not (element.facts.get("Alt") and "BBox" in element.attributes):
            yield "a drawing has no alternative text, or not its place"


def _headings(tree: list[Element]) -> Iterator[str]:
    levels = [int(each.kind[1]) for each in tree if re.fullmatch("H[1-6]", each.kind)]
    if levels.count(1) != 1:
        yield "there is not one title"
    for before, level in pairwise([0, *levels]):
        if level > before + 1:
            yield f"a heading of level {level} follows one of level {before}"


def _tables(tree: list[Element]) -> Iterator[str]:
    for table in (each for each in tree if each.kind == "Table"):
        parts = [part.children if part.kind != "TR" else [part] for part in table.children]
        first, *rows = [row.children for part in parts for row in part]
        cells = [cell for row in rows for cell in row]
        if any(cell.kind != "TH" or literal_name(cell.attributes.get("Scope", "")) != "Column" for cell in first):
            yield "a table's first row are not the headings of its columns"
        known = {cell.facts.get("ID") for cell in first}
        if any(not set(resolve1(cell.attributes.get("Headers", [b""]))) <= known for cell in cells):
            yield "a cell does not know its heading"
        if any(len(row) != len(first) for row in rows):
            yield "the rows of a table are not of one length"


def _links(page: PDFPage, tree: list[Element]) -> Iterator[str]:
    annotations = {each.objid: resolve1(each) for each in resolve1(page.attrs.get("Annots", []))}
    placed = {each.objid for element in tree if element.kind == "Link" for each in element.objects}
    for number, facts in annotations.items():
        if not resolve1(facts.get("Contents", b"")):
            yield "a link does not say in words where it goes"
        if "StructParent" not in facts or number not in placed:
            yield "a link has no place in the structure"
        if not resolve1(facts.get("F", 0)) & 4:
            yield "a link is not printed"
        if literal_name(resolve1(facts["A"])["S"]) != "URI":
            yield "a link does something else than to go somewhere"
        elif not resolve1(resolve1(facts["A"])["URI"]).startswith((b"https://", b"http://")):
            yield "a link goes nowhere"
    if any(element.kind == "Link" and (not element.objects or element.is_empty) for element in tree):
        yield "an element is called a link and is none"


def _fonts(page: PDFPage) -> Iterator[str]:
    for name, reference in resolve1(page.resources.get("Font", {})).items():
        font = resolve1(reference)
        if "ToUnicode" not in font:
            yield f"the letters of font {name} have no meaning"
        (below,) = resolve1(font["DescendantFonts"])
        descriptor = resolve1(resolve1(below)["FontDescriptor"])
        if not {"FontFile", "FontFile2", "FontFile3"} & set(descriptor):
            yield f"font {name} is not in the file"
