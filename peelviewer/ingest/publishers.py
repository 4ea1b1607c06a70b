"""Who published a document: as its page says, in its copyright line, its byline, by its office's name, or at its foot."""

import re
from collections.abc import Iterable, Sequence

from peelviewer.domain.document import DocumentKind, Passage
from peelviewer.ingest.shown import Shown
from peelviewer.reference.names import find_bodies

_MEMBER_OF_PARLIAMENT = "Member of Parliament"
NAME_SINCE = "2017-07-19"  # the day from which HMIC was HMICFRS
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*)?((?:the )?[A-Z][\w’'&. -]{2,40}?)"
    r"(?:\s*(?:ltd|limited|plc|group|all rights reserved)\b.*|\s*(?:19|20)\d\d.*|[.|,].*)?$",
    re.IGNORECASE,
)
_OUTLET = (
    r"(?:The )?(?:[A-Z][\w’&.-]*\s+){0,4}(?:[A-Z][\w’&.-]*\s+)(?:Post|Times|News|Gazette|Mail|Echo|Telegraph|Herald|Courier|Journal|Observer|Standard|"
    r"Express|Chronicle|Mercury|Packet|Sentinel|Argus|Gleaner|Clarion|Radio|FM|TV|Television|Live|Review|Weekly|Oracle|Professional|Tonight|Today|"
    r"Advertiser|Bugle|Bulletin|Daily|Digest|Dispatch|Evening|Examiner|Globe|Guardian|Independent|Insider|Lantern|Ledger|Magazine|Messenger|Monitor|"
    r"Newsdesk|Online|Press|Record|Reporter|Star|Sun|Voice|Wire|World)(?: & [A-Z][a-z]+)?"
)
_OUTLET_LINE = re.compile(rf"(?:From the )?({_OUTLET})(?:,? [A-Z][\w ]+)?")
_OUTLET_AND_DATE = re.compile(rf"(?:From the )?({_OUTLET})\s*[,|–—-]\s.{{0,40}}\b(?:20\d\d|\d\d[./]\d\d)\b.{{0,20}}")
_AFTER_THE_TITLE = re.compile(rf".{{20,}}\s[|–—-]\s({_OUTLET})")
_OUTLET_TOLD = re.compile(
    rf"\b(?:told|speaking to|talking to|Picture:|Image:|Credit:|Also on|By an?) (?:the )?({_OUTLET})\b"
    rf"|^({_OUTLET}) (?:is part of the Independent Press|asked (?:both|all|the))"
)
# Links of a site that look like a paper's name.
_LINK = re.compile(
    r"(?:By|UK|Watch|Listen|Related|Latest|More|Breaking|Local|Read|Top|Live|Follow|Also|Sign|Log|All|Home)\b"
)
# "By the Weald Star newsdesk", "Follow Weald Online on Facebook": any name, where it can be no other's.
_NAME_OF_SITE = r"((?:[Tt]he )?[A-Z][\w’'&]+(?: (?:&|and|of|on|the|[A-Z0-9][\w’'&.]*)){0,4}? ?(?:[A-Z][\w’'&]+)?)"
_SAYS_ITS_NAME = re.compile(
    rf"^By (?:the )?{_NAME_OF_SITE} (?:news ?desk|news team|reporters?|staff|correspondent)\W*$"
    rf"|^(?:Follow|Listen to|Subscribe to|Support|Join) (?:the )?{_NAME_OF_SITE}(?:,? on | for |, |\.|$)"
    rf"|^{_NAME_OF_SITE}: your (?:news|paper|weekly|daily)\b.*|^{_NAME_OF_SITE} is free to read\b.*"
)
# What stands after a paper's name on its first line: its sections, the day, the number, a slogan.
_AFTER_A_MASTHEAD = re.compile(
    r"\s+[|–—>»•~-]+\s+|\s{2,}|, (?=\w+day\b|\d)|\. (?=Posted|Published)|: | (?=\d{1,2}[./]\d)"
)
_NOT_A_PAPER = re.compile(
    r"\b(?:news|home|menu|sections?|local|crime|courts|politics|sport|search|skip|cookies?|log|sign|subscribe|share|accept|reject|settings|your|you|we|our|"
    r"updated?|published|police forces|contents|breaking|live|watch|listen|read|exclusive|latest|weather|photo|picture|advert\w*|am|pm|mins?|item|agendas?|meetings?|minutes|management|"
    r"inspect\w*|HMIC\w*|PEEL|report|grade\w*|rated|force|constabulary|chief|by|correspondent|reporter|press release|statement|letter|email|embargo\w*|draft|public|official)\b",
    re.IGNORECASE,
)
_SHORT_WORDS = {"of", "the", "and", "&", "on", "for"}
_OWN_SITE = re.compile(r"(.{4,40}?) (?:>|»|/) (?:News|Media|Home)\b.*")
_BROADCASTER = re.compile(r"(BBC|ITV|Sky|Channel \d) News\b.*")
_COMMISSIONER = re.compile(
    r"\b(?:Police,? (?:Fire )?and Crime Commissioner|PCC|P\.?F\.?C\.?C)\b|\b(?:the|The) Commissioner\b|^Commissioner",
    re.MULTILINE,
)
_FEDERATION = re.compile(r"([A-Z][\w &-]{2,40}? Police Federation|Fire Brigades Union)\b|\b(?:the|The) Federation\b")
_ASSOCIATION = re.compile(
    r"\b(?:the )?(Association of [A-Z][\w -]+?(?:Commissioners|Crews|Officers|Chiefs))\b|\bAPCC\b"
)
_OF_PARLIAMENT = re.compile(
    r"\bWestminster\b|\b(?:[Mm]y|your) (?:MP|constituents|constituency)\b|\b[Mm]ember of [Pp]arliament\b|\bsides of the House\b"
    r"|\bin the (?:House|Commons)\b|\bin Parliament\b|\b(?:press(?:ing)?|asked|ask|told|written to|met) (?:the )?(?:government )?ministers?\b"
)
_SURE = 3  # different words that only a member of Parliament is likely to have together
_OURS = re.compile(
    r"\b[Oo]ur (?:force|officers|Chief)|\b(?:rat|grad|judg|assess)(?:ed|es) us\b|\b[Ww]e (?:are|were|have been) (?:rated|graded|judged|assessed)\b"
)
# The name of who meets, or stands up for its members, alone on a line at the top, with the day after it or not.
_WHO_MEETS = r"(?:Panel|Committee|Council|Board|Authority|Cabinet|Federation|Union|Association)"
_OWN_NAME = re.compile(
    rf"((?:(?:[A-Z][\w’'-]*,?|and|of|for|the|in|&) ){{1,9}}{_WHO_MEETS}|[A-Z][A-Z &,’'-]{{3,60}} {_WHO_MEETS.upper()})(?:, \d.*)?"
)
_MEETING = re.compile(
    r"\bRESOLVED\b|^(?:(?:Agenda item|AGENDA ITEM|Item [Nn]o)\b.{0,6}|Minutes:?)$|^Minutes of (?:the|a) |\bMembers (?:noted|asked|thanked)",
    re.MULTILINE,
)
_SMALL = {"And", "For", "Of", "The", "In"}
_HEAD = 4  # lines
_LINE = 120  # characters
_INSPECTORATE = {"HMIC", "HMICFRS"}
_NAME = 6  # words that the name of a site has at the most
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
    named = site_of(metadata)
    if named and named != metadata.get("publisher") and title.endswith(named):
        named = None  # the end of the headline, and no site's name
    if named := named or own_name(shown):
        return named
    if kind is DocumentKind.RESPONSE and (office := _force_of_the_site(shown) or _office(title, passages, forces)):
        return office
    return _in_lines(shown, title) or _masthead(shown, title) or _names_itself(shown)


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
    """The site's own name: as its data say, or as the browser's tab shows it last, or first where the headline is last."""
    parts = [part.strip() for part in re.split(r"\s(?:[|–»-]|::)\s", metadata.get("page_title", ""))]
    if named := metadata.get("publisher"):
        return named
    last_first = len(parts) == 2 and len(parts[1].split()) > _NAME >= len(parts[0].split())
    last_first = last_first or (len(parts) > 2 and parts[0] in _INSPECTORATE)  # "HMIC | Kent Police | Value for money"
    return (parts[0] if last_first else parts[-1]) or None if len(parts) > 1 else None


def is_outlet(line: str) -> bool:
    """Whether a line is the name of a paper or a station and nothing else."""
    return _OUTLET_LINE.fullmatch(line) is not None


def _in_lines(shown: Shown, title: str) -> str | None:
    for line in reversed(shown.end):
        if (match := _COPYRIGHT.fullmatch(line)) and not re.match(r"crown\b", match[1], re.IGNORECASE):
            return match[1].strip()
    for line in (*shown.top, *shown.end):
        if line != title and not _LINK.match(line) and (match := _name_of_outlet(line)):
            return f"{match[1]} News" if match.re is _BROADCASTER else match[1]
    told = next((match for line in shown.lines if (match := _OUTLET_TOLD.search(line))), None)
    return told[1] or told[2] if told else None


def _masthead(shown: Shown, title: str) -> str | None:
    """The name that stands over the headline, in capitals or with each word in one: a paper's that no word tells to be one."""
    at = next((number for number, line in enumerate(shown.top) if line == title), 0)
    for line in shown.top[: min(at, _HEAD)]:
        name = _AFTER_A_MASTHEAD.split(line)[0].strip()
        words = name.split()
        capital = all(word[0].isupper() or word in _SHORT_WORDS for word in words)
        if 1 < len(words) <= _NAME and capital and not _NOT_A_PAPER.search(name) and not _is_elsewhere(name):
            return _in_title_case(name)
    return None


def _is_elsewhere(name: str) -> bool:
    """Whether a line is a date, or names a force or an office."""
    return bool(re.search(r"[\d,]|^police \w+$|^\W*(?:\w\W+)+\w?\W*$", name, re.IGNORECASE) or any(body.kind != "place" for body in find_bodies(name)) or _COMMISSIONER.search(name) or re.search(_WHO_MEETS, name, re.IGNORECASE))  # fmt: skip


def _names_itself(shown: Shown) -> str | None:
    found = next((match for line in shown.lines if len(line) < _LINE and (match := _SAYS_ITS_NAME.match(line))), None)
    return next(filter(None, found.groups())).strip() if found else None


def _in_title_case(name: str) -> str:
    if not name.isupper():
        return name
    return " ".join(word.lower() if word in _SMALL else word for word in name.title().split())


def own_name(shown: Shown) -> str | None:
    """A council, a panel or a union whose name stands at the top as that of the sender."""
    heads = (match[1] for line in shown.top[:_HEAD] if (match := _OWN_NAME.fullmatch(line)))
    name = next(heads, None)
    return name and _in_title_case(name)


def _name_of_outlet(line: str) -> re.Match[str] | None:
    """A line that is a paper's or a station's name, with a date or after a headline too."""
    forms = (_BROADCASTER, _OUTLET_LINE, _OUTLET_AND_DATE, _AFTER_THE_TITLE)
    return next((match for form in forms if (match := form.fullmatch(line))), None)


def _force_of_the_site(shown: Shown) -> str | None:
    """The force whose site's path stands at the top: "Kent Police > News > 3 May 2019"."""
    sites = (match[1] for line in shown.top if (match := _OWN_SITE.fullmatch(line)))
    return next((body.name for site in sites for body in find_bodies(site) if body.kind == "force"), None)


def _office(title: str, passages: Sequence[Passage], forces: Sequence[str]) -> str | None:
    """Whose answer a document is: an association's, a federation's, a commissioner's, or the force's own."""
    opening = "\n".join([title, *(passage.text for passage in passages[:6])])
    whole = "\n".join([title, *(passage.text for passage in passages)])
    if _MEETING.search(whole):
        return None  # of a body that it does not name
    if len({match[0].lower() for match in _OF_PARLIAMENT.finditer(whole)}) >= _SURE:
        return _MEMBER_OF_PARLIAMENT
    if association := _ASSOCIATION.search(opening):
        return association[1] or "Association of Police and Crime Commissioners"
    bodies = [body.name for body in find_bodies(opening) if body.kind in {"force", "place"}]
    force = next(iter([*forces, *bodies]), "")
    if federation := _FEDERATION.search(opening):
        return federation[1] or f"{_PLACE.sub('', force)} Police Federation".strip()
    if _COMMISSIONER.search(opening) or (_COMMISSIONER.search(whole) and not _OURS.search(whole)):
        return f"{_PLACE.sub('', force)} Police and Crime Commissioner".strip()
    return force or None
