"""Who published a document: as its page says, in its copyright line, its byline, by its office's name, or at its foot."""

import re
from collections.abc import Iterable, Sequence

from peelviewer.domain.document import DocumentKind, Passage
from peelviewer.ingest.shown import Shown
from peelviewer.reference.names import find_bodies

NAME_SINCE = "2017-07-19"  # the day from which HMIC was HMICFRS
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?((?:the )?[A-Z][\w’'&. -]{2,40}?)"
    r"(?:\s*(?:ltd|limited|plc|group|all rights reserved)\b.*|\s*(?:19|20)\d\d.*|[.|,].*)?$",
    re.IGNORECASE,
)
_OUTLET = (
    r"(?:The )?(?:[A-Z][\w’&.-]*\s+){0,4}(?:[A-Z][\w’&.-]*\s+)(?:Post|Times|News|Gazette|Mail|Echo|Telegraph|Herald|Courier|Journal|Observer|Standard|"
    r"Express|Chronicle|Mercury|Packet|Sentinel|Argus|Gleaner|Clarion|Radio|FM|TV|Television|Live|Review|Weekly|Oracle|Professional|Tonight|Today)(?: & [A-Z][a-z]+)?"
)
_OUTLET_LINE = re.compile(rf"(?:From the )?({_OUTLET})(?:,? [A-Z][\w ]+)?")
_OUTLET_TOLD = re.compile(rf"\b(?:told|speaking to|talking to|Picture:|Image:|Credit:) (?:the )?({_OUTLET})\b")
_BROADCASTER = re.compile(r"(BBC|ITV|Sky|Channel \d) News\b.*")
_COMMISSIONER = re.compile(
    r"\b(?:Police,? (?:Fire )?and Crime Commissioner|PCC|P\.?F\.?C\.?C)\b|\b(?:the|The) Commissioner\b|^Commissioner",
    re.MULTILINE,
)
_FEDERATION = re.compile(r"([A-Z][\w &-]{2,40}? Police Federation|Fire Brigades Union)\b|\b(?:the|The) Federation\b")
_ASSOCIATION = re.compile(
    r"\b(?:the )?(Association of [A-Z][\w -]+?(?:Commissioners|Crews|Officers|Chiefs))\b|\bAPCC\b"
)
_MEETING = re.compile(
    r"\bRESOLVED\b|^(?:Agenda item|Minutes:?)$|^Minutes of (?:the|a) |\bMembers (?:noted|asked|thanked)", re.MULTILINE
)
_BODY_THAT_MEETS = re.compile(r"[A-Z][\w &,’'-]{3,60} (?:Panel|Committee|Council|Board|Authority)")
_PLACE = re.compile(r" (?:Constabulary|Police Service|Police)$")


def publisher_of(
    kind: DocumentKind,
    metadata: dict[str, str],
    shown: Shown,
    title: str,
    passages: Sequence[Passage],
    forces: Sequence[str],
    published: str | None,
) -> str | None:
    """The publisher of a document of `kind`, as far as file and text tell; None where they do not."""
    if kind is DocumentKind.REPORT:
        return inspectorate(published, [title, *shown.lines])
    if named := site_of(metadata):
        return named
    if kind is DocumentKind.RESPONSE and (office := _office(title, passages, forces)):
        return office
    return _in_lines(shown, title)


def inspectorate(published: str | None, lines: Iterable[str]) -> str:
    """The inspectorate under the name it had: by the date of publication, or else as the text calls it."""
    if published:
        return "HMIC" if published < NAME_SINCE else "HMICFRS"
    whole = "\n".join(lines)
    if re.search(
        r"\bPEEL:? (?:\w+,? ){0,4}201[456]\b|\b201[456] PEEL\b|^[A-Z][\w &-]{2,30} 201[456]$", whole, re.MULTILINE
    ):
        return "HMIC"
    return "HMICFRS" if re.search(r"HMICFRS|Fire (?:&|and) Rescue Services", whole) or "HMIC" not in whole else "HMIC"


def site_of(metadata: dict[str, str]) -> str | None:
    """The site's own name: as its data say, or as the browser's tab shows it last."""
    parts = re.split(r"\s(?:[|–»-]|::)\s", metadata.get("page_title", ""))
    return metadata.get("publisher") or (parts[-1].strip() or None if len(parts) > 1 else None)


def is_outlet(line: str) -> bool:
    """Whether a line is the name of a paper or a station and nothing else."""
    return _OUTLET_LINE.fullmatch(line) is not None


def _in_lines(shown: Shown, title: str) -> str | None:
    for line in reversed(shown.end):
        if (match := _COPYRIGHT.fullmatch(line)) and not re.match(r"crown\b", match[1], re.IGNORECASE):
            return match[1].strip()
    for line in (*shown.top, *shown.end):
        if line != title and (match := _BROADCASTER.fullmatch(line) or _OUTLET_LINE.fullmatch(line)):
            return f"{match[1]} News" if match.re is _BROADCASTER else match[1]
    told = next((match for line in shown.lines if (match := _OUTLET_TOLD.search(line))), None)
    return told[1] if told else None


def _office(title: str, passages: Sequence[Passage], forces: Sequence[str]) -> str | None:
    """Whose answer a document is: an association's, a federation's, a commissioner's, or the force's own."""
    opening = "\n".join([title, *(passage.text for passage in passages[:6])])
    whole = "\n".join([title, *(passage.text for passage in passages)])
    if _MEETING.search(whole):
        return next((line for line in opening.split("\n") if _BODY_THAT_MEETS.fullmatch(line)), None)
    if association := _ASSOCIATION.search(opening):
        return association[1] or "Association of Police and Crime Commissioners"
    bodies = [body.name for body in find_bodies(opening) if body.kind in {"force", "place"}]
    force = next(iter([*forces, *bodies]), "")
    if federation := _FEDERATION.search(opening):
        return federation[1] or f"{_PLACE.sub('', force)} Police Federation".strip()
    if _COMMISSIONER.search(opening) or (
        _COMMISSIONER.search(whole) and not re.search(r"\b[Oo]ur (?:force|officers|Chief)", whole)
    ):
        return f"{_PLACE.sub('', force)} Police and Crime Commissioner".strip()
    return force or None
