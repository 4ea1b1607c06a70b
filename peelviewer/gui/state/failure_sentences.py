"""The door where errors of work in the background become sentences. Other folders raise them; nothing else in `gui` catches them or puts them into words."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from peelviewer.domain.errors import PeelViewerError
from peelviewer.gui.text.window_language import tr


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, as a sentence with its hint, and whether it may succeed when it is tried again."""

    sentence: str
    may_pass: bool = False


def attempted(work: Callable[[], Any]) -> Any:
    """What `work` gives, or the Failure that it ended in."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001  # a door: an unexpected error is a sentence too, and the window lives on
        logging.getLogger(__name__).warning("a question ended in %s", type(error).__name__)  # its words may be personal
        return Failure(sentence_of(error), isinstance(error, PeelViewerError) and error.may_pass)


def sentence_of(error: Exception) -> str:
    """The error's own words, where it is one of ours."""
    if isinstance(error, PeelViewerError):
        return str(error)
    unforeseen = tr("Unexpected error ({error}). Please report it.")
    return unforeseen.format(error=f"{type(error).__name__}: {error}")
