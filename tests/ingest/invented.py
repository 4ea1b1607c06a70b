"""Invented sites for tests: each page is put together at random from ways in which sites mark up text, and from what they put around it."""

import random

from saved import ASIDES, MENU, PROMPTS, REPORT, TITLE, Saved, Writer, as_blocks, escaped

_FRAMES = (
    "<header>{menu}</header>{over}<main><article>{text}</article></main>{aside}<footer>{under}</footer>",
    "<div class={c}>{menu}{over}<div class={d}>{text}</div></div><div class={c}>{aside}{under}</div>",
    "<table width=100%><tr><td colspan=3>{menu}{over}</td></tr><tr><td>{text}</td><td width=160>{aside}</td></tr><tr><td colspan=3>{under}</td></tr></table>",
    "<center><font face=Arial>{menu}{over}</font></center><div id=content>{text}</div>{aside}{under}",
    "<div id=root><div role=banner>{menu}</div>{over}<div role=main><section>{text}</section></div>{aside}<div role=contentinfo>{under}</div></div>",
)
_MENUS = (("nav", "<a href=#>{}</a>"), ("ul", "<li><a href=#>{}</a></li>"), ("div", "<a href=#>{}</a> |"))
_PARAGRAPHS = (
    "<p>{}</p>", "<p class={c}>{}</p>", "<p><span style='font-size:11pt'>{}</span></p>", "<div class={c}><p>{}</p></div>",
    "<div>{}</div>", "<p><font face=Arial size=2>{}</font></p>", "{}<br><br>", "<section><p>{}</p></section>",
)  # fmt: skip
_HEADS = (
    "<h2>{}</h2>", "<h3 class={c}>{}</h3>", "<h4>{}</h4>", "<div class={c}><h2>{}</h2></div>", "<h2><span>{}</span></h2>",
    "<p><strong>{}</strong></p>", "<p><b>{}</b></p>",
)  # fmt: skip
_LISTS = (
    ("<ul>{}</ul>", "<li>{}</li>"), ("<ol>{}</ol>", "<li>{}</li>"), ("<ul class={c}>{}</ul>", "<li><p>{}</p></li>"),
    ("<div>{}</div>", "<p>&bull; {}</p>"), ("<ul>{}</ul>", "<li><span>{}</span></li>"),
)  # fmt: skip
_GRADES = ("<p class=grade>{}</p>", "<p><strong>{}</strong></p>", "<div class={c}>{}</div>", "<p>{}</p>")
_BOXES = (
    "<div class=box><h3>{head}</h3>{items}</div>", "<table border=1><tr><td><h3>{head}</h3>{items}</td></tr></table>",
    "<blockquote><h3>{head}</h3>{items}</blockquote>", "<section class={c}><h4>{head}</h4>{items}</section>",
)  # fmt: skip
_STORIES = (
    ("aside", "<h3>Related stories</h3>", "<p><a href=#>{}</a></p>"), ("div", "<h2>More on this story</h2>", "<li><a href=#>{}</a></li>"),
    ("div", "<b>Most read</b><br>", "<a href=#>{}</a><br>"), ("section", "<h4>You may also like</h4>", "<div class={c}><a href=#>{}</a></div>"),
)  # fmt: skip
_BETWEEN = (
    "<p><strong>READ MORE: </strong><a href=#>{}</a></p>", "<aside><a href=#>{}</a></aside>",
    "<div class=related><h4>Related</h4><a href=#>{}</a></div>", "<div class=promo><a href=#>{}</a></div>",
)  # fmt: skip


def invented(seed: int) -> Saved:
    """A page of a site that nobody has seen before: a report or an article, all of it drawn from `seed`."""
    chosen, writer = random.Random(seed), Writer(seed)
    report = chosen.random() < 0.4
    told, title = (writer.report(), REPORT) if report else (writer.article(), TITLE)
    classes = {name: f"{chosen.choice('abcxyz')}{chosen.randint(1, 99)}" for name in ("c", "d")}

    def of(forms: tuple[str, ...]) -> str:
        return chosen.choice(forms).replace("{c}", classes["c"])

    listing, item = chosen.choice(_LISTS)
    blocks = as_blocks(
        told, p=of(_PARAGRAPHS), h=of(_HEADS), ul=listing.replace("{c}", classes["c"]), li=item, grade=of(_GRADES), box=of(_BOXES),
    ).split("\n")  # fmt: skip
    if chosen.random() < 0.5:
        blocks.insert(1, of(_BETWEEN).format(escaped(ASIDES[0])))
    blocks = [_decorated(block, chosen) for block in blocks]
    tag, each = chosen.choice(_MENUS)
    menu = f"<{tag}>{' '.join(each.format(escaped(words)) for words in MENU)}</{tag}>"
    tag, head, each = chosen.choice(_STORIES)
    stories = "".join(each.replace("{c}", classes["d"]).format(escaped(words)) for words in ASIDES)
    prompts = [f"<p>{escaped(words)}</p>" for words in chosen.sample(PROMPTS, 4)]
    frame = chosen.choice(_FRAMES)
    body = frame.format(
        menu=menu, over="".join(prompts[:2]), under="".join(prompts[2:]), text=f"<h1>{escaped(title)}</h1>{''.join(blocks)}",
        aside=f"<{tag}>{head}{stories}</{tag}>", **classes,
    )  # fmt: skip
    site = "HMICFRS" if report else "Weald Post"
    return Saved(
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escaped(title)} | {site}</title></head><body>{body}</body></html>",
        tuple(told),
        (*ASIDES, *PROMPTS),
    )


def _decorated(block: str, chosen: random.Random) -> str:
    """What editors and programs leave in a text, and no reader sees: links, emphasis, soft hyphens, spaces that don't break."""
    for plain, others in (
        ("victims", ("<a href=#>victims</a>", "vic&shy;tims", "<em>victims</em>")),
        ("the public", ("the&nbsp;public", "the <span>public</span>", "the\n  public")),
        ("children", ("<a href='/tag/children'>children</a>", "chil\u00addren")),
    ):
        if chosen.random() < 0.3:
            block = block.replace(plain, chosen.choice(others))
    return block
