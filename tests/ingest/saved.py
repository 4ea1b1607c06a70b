"""A writer of saved web pages for tests: articles and reports in the markup of imaginary sites, with all that such sites put around them."""

import html
import random
from collections.abc import Callable
from dataclasses import dataclass

from peelviewer.domain.document import PassageKind

Told = tuple[PassageKind, str]
TITLE = "Kent Police told by inspectors to answer its callers sooner"
REPORT = "PEEL 2021/22: An inspection of Kent Police"
_SUBJECTS = (
    "The force",
    "Kent Police",
    "The control room",
    "Each team",
    "The report",
    "A supervisor",
    "The constabulary",
)
_DOES = ("answers", "records", "reviews", "plans for", "understands", "looks after", "goes through")
_WHAT = (
    "calls from the public",
    "crimes against children",
    "its work with schools",
    "the needs of victims",
    "plans for the winter",
    "letters to victims",
)
_HOW = (
    "in good time",
    "as it should",
    "with care, as a rule",
    "less often than it did",
    "at least once a month",
    "better than in the year before",
)
_HEADS = (
    "What the inspectors saw",
    "Calls and callers",
    "A year of change",
    "How victims are kept informed",
    "Work with partners",
    "What comes next",
)
# What must never come out: other stories with grades, prompts, menus, credits.
ASIDES = (
    "Essex Police rated inadequate by inspectors", "Surrey Police is outstanding at preventing crime, report says today.", "Ten places to eat in Kent",
    "Hospital requires improvement, says regulator",
)  # fmt: skip
MENU = ("Home", "News", "Sport", "What’s on", "Jobs")
PROMPTS = (
    "You are here: Home > News > Crime",
    "Print this page",
    "Share this article",
    "We use cookies to make this site better.",
    "Sign up to our newsletter",
)


@dataclass(frozen=True)
class Saved:
    """A saved page, what it tells, and the strings that belong to its site."""

    page: str
    told: tuple[Told, ...]
    around: tuple[str, ...]


class Writer:
    """Writes one page; everything drawn from `seed`."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._said: set[str] = set()

    def sentence(self) -> str:
        """A sentence that no other of the page repeats."""
        while True:
            parts = [self._random.choice(words) for words in (_SUBJECTS, _DOES, _WHAT, _HOW)]
            number = self._random.randint(100, 999)
            text = f"{' '.join(parts)}, and did so {number} times."
            if text not in self._said:
                self._said.add(text)
                return text

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._random.randint(1, 3)))

    def article(self) -> list[Told]:
        """What an article tells, beneath its headline."""
        told: list[Told] = [(PassageKind.PARAGRAPH, self.paragraph()) for _ in range(2)]
        for head in self._random.sample(_HEADS, self._random.randint(0, 3)):
            told.append((PassageKind.HEADING, head))
            told += [(PassageKind.PARAGRAPH, self.paragraph()) for _ in range(self._random.randint(1, 3))]
            if self._random.random() < 0.4:
                told += [(PassageKind.LIST_ITEM, self.sentence()) for _ in range(self._random.randint(2, 4))]
                told.append((PassageKind.PARAGRAPH, self.paragraph()))
        return told

    def report(self) -> list[Told]:
        """What a report tells: questions with their grades, boxes, lists."""
        told: list[Told] = [(PassageKind.PARAGRAPH, self.paragraph())]
        for head, grade in zip(
            ("Preventing crime", "Investigating crime", "Managing offenders"),
            ("Good", "Requires improvement", "Inadequate"),
            strict=True,
        ):
            told += [(PassageKind.HEADING, head), (PassageKind.GRADE, grade), (PassageKind.PARAGRAPH, self.paragraph())]
            if self._random.random() < 0.7:
                told.append((PassageKind.HEADING, "Area for improvement"))
                told.append((PassageKind.BOX, self.sentence()))
            told.append((PassageKind.HEADING, self._random.choice([*_HEADS])))
            told.append((PassageKind.PARAGRAPH, self.paragraph()))
            if self._random.random() < 0.5:
                told += [(PassageKind.LIST_ITEM, self.sentence()) for _ in range(3)]
        return told

    def page(self, told: list[Told], title: str, site: str, *, report: bool) -> Saved:
        """The page in the markup of a site."""
        body = SITES[site](told, title)
        head = (
            f"<title>{html.escape(title)} | Weald Post</title>"
            if not report
            else f"<title>{html.escape(title)} - HMICFRS</title>"
        )
        return Saved(
            f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>",
            tuple(told),
            (*ASIDES, *PROMPTS),
        )

    def one_of(self, *choices: str) -> str:
        return self._random.choice(choices)


def escaped(text: str) -> str:
    return html.escape(text, quote=False)


def as_blocks(
    told: list[Told],
    *,
    p: str = "<p>{}</p>",
    h: str = "<h2>{}</h2>",
    li: str = "<li>{}</li>",
    ul: str = "<ul>{}</ul>",
    grade: str = "<p class=grade>{}</p>",
    box: str = "<div class=box><h3>{head}</h3>{items}</div>",
    item: str = "<p>{}</p>",
) -> str:
    """The parts of a text as markup, lists and boxes gathered."""
    out: list[str] = []
    n = 0
    while n < len(told):
        kind, text = told[n]
        if kind is PassageKind.HEADING and n + 1 < len(told) and told[n + 1][0] is PassageKind.BOX:
            items = []
            n += 1
            while n < len(told) and told[n][0] is PassageKind.BOX:
                items.append(item.format(escaped(told[n][1])))
                n += 1
            out.append(box.format(head=escaped(text), items="".join(items)))
            continue
        if kind is PassageKind.LIST_ITEM:
            items = []
            while n < len(told) and told[n][0] is PassageKind.LIST_ITEM:
                items.append(li.format(escaped(told[n][1])))
                n += 1
            out.append(ul.format("".join(items)))
            continue
        form = {PassageKind.HEADING: h, PassageKind.GRADE: grade}.get(kind, p)
        out.append(form.format(escaped(text)))
        n += 1
    return "\n".join(out)


def _menu(tag: str = "div", item: str = "<a href=#>{}</a>") -> str:
    return f"<{tag}>{' '.join(item.format(escaped(words)) for words in MENU)}</{tag}>"


def _stories(tag: str = "div", head: str = "<h3>Related stories</h3>", item: str = "<p><a href=#>{}</a></p>") -> str:
    return f"<{tag}>{head}{''.join(item.format(escaped(words)) for words in ASIDES)}</{tag}>"


def _semantic(told: list[Told], title: str) -> str:
    prompts = "".join(f"<p>{escaped(words)}</p>" for words in PROMPTS[1:3])
    return (
        f"<header>{_menu('nav')}</header><div class=breadcrumb>{escaped(PROMPTS[0])}</div><div id=cookie-banner><p>{escaped(PROMPTS[3])}</p></div>"
        f"<main><article><h1>{escaped(title)}</h1>{prompts}{as_blocks(told)}</article></main>{_stories('aside')}<footer><p>{escaped(PROMPTS[4])}</p></footer>"
    )


def _soup(told: list[Told], title: str) -> str:
    """Divisions within divisions, classes that say nothing."""
    prompts = "".join(f"<div class=c9><span>{escaped(words)}</span></div>" for words in PROMPTS[:4])
    inner = as_blocks(
        told, p="<div class=x1><div><p class=k>{}</p></div></div>", h="<div class=q><h3 class=z>{}</h3></div>"
    )
    return (
        f"<div class=a1><div class=b2>{_menu('ul', '<li><a href=#>{}</a></li>')}</div><div class=c3>{prompts}<div class=d4><h1 class=e5>{escaped(title)}</h1></div>"
        f"<div class=f6>{inner}</div></div><div class=g7>{_stories('div', '<div><h4>You may also like</h4></div>', '<div class=t><a href=#>{}</a></div>')}</div><p>{escaped(PROMPTS[4])}</p></div>"
    )


def _breaks(told: list[Told], title: str) -> str:
    """Text directly in a division, separated by line breaks alone."""
    parts = as_blocks(
        told,
        p="{}<br><br>",
        h="<b>{}</b><br><br>",
        li="&bull; {}<br>",
        ul="{}<br>",
        grade="<b>{}</b><br><br>",
        box="<b>{head}</b><br><br>{items}",
        item="{}<br><br>",
    )
    return f"<div id=top>{_menu('div', '<a href=#>{}</a> |')}</div><div id=content><h1>{escaped(title)}</h1>{parts}</div><div id=most-read><b>Most read</b><br>{'<br>'.join(map(escaped, ASIDES))}</div>"


def _tables(told: list[Told], title: str) -> str:
    """A page laid out in tables, with boxes that are tables of one cell."""
    parts = as_blocks(told, box="<table border=1><tr><td><h3>{head}</h3>{items}</td></tr></table>")
    left = f"<td width=120 valign=top>{'<br>'.join(f'<a href=#>{escaped(words)}</a>' for words in MENU)}</td>"
    right = f"<td width=160>{_stories('div', '<b>Related news</b>')}</td>"
    return f"<table width=100%><tr><td colspan=3>{escaped(PROMPTS[0])}</td></tr><tr>{left}<td><h1>{escaped(title)}</h1>{parts}</td>{right}</tr></table>"


def _strong(told: list[Told], title: str) -> str:
    """Headings that are paragraphs in bold type."""
    parts = as_blocks(told, h="<p><strong>{}</strong></p>", p="<p><span style='font-size:11pt'>{}</span></p>")
    return f"{_menu('nav')}<div role=main><h1>{escaped(title)}</h1><div class=share>{escaped(PROMPTS[2])}</div>{parts}</div><section class=more>{_stories('div', '<h2>More from Weald Post</h2>')}</section>"


def _modern(told: list[Told], title: str) -> str:
    """Components with made-up names, blocks marked by data, promotions between paragraphs."""
    promo = f"<div data-component=promo-block><a href=#>{escaped(ASIDES[0])}</a></div>"
    blocks = as_blocks(
        told,
        p="<div data-component=text-block class=ssrcss-1><p class=ssrcss-2>{}</p></div>",
        h="<div data-component=subheadline><h2 class=ssrcss-3>{}</h2></div>",
    ).split("\n")
    blocks.insert(1, promo)
    return (
        f"<div id=root><div role=banner>{_menu('nav')}</div><main id=main-content><article><div data-component=headline-block><h1 tabindex=-1>{escaped(title)}</h1></div>"
        f"{''.join(blocks)}</article><div data-component=links-block>{_stories('section', '<h2>More on this story</h2>')}</div></main></div>"
    )


def _builder(told: list[Told], title: str) -> str:
    """A page builder: every paragraph in a widget of its own."""
    widget = '<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">{}</div></div>'
    parts = as_blocks(told, p=widget.format("<p>{}</p>"), h=widget.format("<h2>{}</h2>"))
    menu = f'<div class="elementor-widget-nav-menu">{_menu("nav")}</div>'
    return f'<div class="elementor elementor-location-single">{menu}{widget.format(f"<h1>{escaped(title)}</h1>")}{parts}</div>{_stories("div", "<h3>Latest news</h3>")}'


def _weblog(told: list[Told], title: str) -> str:
    """A weblog: date and author over the text, buttons and tags beneath it."""
    share = f'<div class="sharedaddy"><h3>Share this:</h3><ul><li>{escaped(PROMPTS[2])}</li></ul></div>'
    side = f'<div id="secondary" class="sidebar"><aside class="widget"><h2>Recent posts</h2><ul>{"".join(f"<li>{escaped(words)}</li>" for words in ASIDES)}</ul></aside></div>'
    return (
        f'<div id="page" class="site"><header id="masthead">{_menu("nav")}</header><div class="content-area"><article class="post">'
        f'<h1 class="entry-title">{escaped(title)}</h1><div class="entry-meta">By A Writer | <time datetime="2022-04-28T23:30:00Z" class="published">29 April 2022</time></div>'
        f'<div class="entry-content">{as_blocks(told)}{share}</div></article></div>{side}</div>'
    )


def _government(told: list[Told], title: str) -> str:
    """A public office: lists of facts, boxes as quotations, "Last updated" and "Is this page useful?"."""
    parts = as_blocks(
        told, p='<p class="govuk-body">{}</p>', h='<h2 class="govuk-heading-m">{}</h2>', ul='<ul class="govuk-list--bullet">{}</ul>',
        box="<blockquote><h3>{head}</h3>{items}</blockquote>",
    )  # fmt: skip
    return (
        f'<div class="govuk-cookie-banner"><p>{escaped(PROMPTS[3])}</p></div><div class="govuk-breadcrumbs"><ol>{"".join(f"<li><a href=#>{escaped(words)}</a></li>" for words in MENU)}</ol></div>'
        f'<main class="govuk-main-wrapper"><h1>{escaped(title)}</h1><dl><dt>Published</dt><dd>28 April 2022</dd><dt>Last updated</dt><dd>3 May 2022</dd></dl>{parts}'
        f'<p>{escaped(PROMPTS[1])}</p></main><div class="gem-c-feedback"><h2>Is this page useful?</h2></div>{_stories("div", "<h2>Related content</h2>")}'
    )


def _newspaper(told: list[Told], title: str) -> str:
    """A local paper: adverts and other stories between the paragraphs, captions and credits, comments."""
    parts = as_blocks(told, p='<p class="par">{}</p>').split("\n")
    parts.insert(
        1,
        '<div class="ad-slot"><p>Advertisement</p></div><figure><img src=a.jpg><figcaption>Officers in Kent (Image: A Photographer)</figcaption></figure>',
    )
    parts.insert(2, f"<p><strong>READ MORE: </strong><a href=#>{escaped(ASIDES[0])}</a></p>")
    return (
        f'<div class="top">{_menu("ul", "<li><a href=#>{}</a></li>")}</div><div class="article-page"><h1>{escaped(title)}</h1>{"".join(parts)}'
        f'<div class="newsletter-signup"><p>{escaped(PROMPTS[4])}</p></div></div><div class="comments"><h3>Comments</h3><p>{escaped(ASIDES[1])}</p></div>{_stories("div", "<h3>Most popular</h3>")}'
    )


SITES: dict[str, Callable[[list[Told], str], str]] = {
    "semantic": _semantic, "soup": _soup, "breaks": _breaks, "tables": _tables, "strong": _strong, "modern": _modern, "builder": _builder,
    "weblog": _weblog, "government": _government, "newspaper": _newspaper,
}  # fmt: skip


def written(seed: int, site: str, *, report: bool) -> Saved:
    """A page of a site, all of it drawn from `seed`."""
    writer = Writer(seed)
    told = writer.report() if report else writer.article()
    return writer.page(told, REPORT if report else TITLE, site, report=report)
