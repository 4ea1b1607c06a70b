"""Addresses in short, as they are printed; the link beside them is whole."""

ROOM = 46  # characters on a line of the sources, in the smallest type


def in_short(address: str, longest: int = ROOM, *, titled: bool = False) -> tuple[str, ...]:
    """The host of an address and the end of its path, which tells most: "example.org/" and "…/peel-2018/cambridgeshire".

    Neither has more than `longest` characters. Beside a title, the beginning of a long end tells nothing.
    """
    bare = address.strip().partition("://")[2] or address.strip()
    host, _, path = bare.removeprefix("www.").partition("/")
    shown = host if len(host) < longest else f"{host[: longest - 2]}…"
    path = path.split("?")[0].split("#")[0].rstrip("/")
    if titled and len(path.rpartition("/")[2]) + 2 > longest:
        return (f"{shown}/…",)
    return (f"{shown}/", _end(path, longest)) if path else (shown,) if shown else ()


def _end(path: str, longest: int) -> str:
    if len(path) <= longest:
        return path
    *before, end = path.split("/")
    if len(end) + 2 > longest:
        return f"…/{_beginning(end, longest - 3)}…"
    while before and len(before[-1]) + len(end) + 3 <= longest:
        end = f"{before.pop()}/{end}"
    return f"…/{end}"


def _beginning(words: str, limit: int) -> str:
    """The beginning of "some-words-in-an-address", cut between words."""
    cut = words[:limit]
    at = max(cut.rfind("-"), cut.rfind("_"))
    return cut[:at] if at > limit // 2 else cut
