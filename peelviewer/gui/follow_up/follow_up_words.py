"""What the window says of a finding: its words, status and date, each step of its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peelviewer.domain.claims import Step
from peelviewer.domain.contrasts import Words
from peelviewer.domain.corrections import Decision
from peelviewer.gui.text.short_wording import (
    ENTERED_BY_YOU,
    KINDS,
    SHAPES,
    STEPS,
    body_name,
    cycle_label,
    date_of,
    date_shown,
    due_words,
    in_short,
    page_words,
    theme_name,
    words_of,
)
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.text_view.source_citation import citation

if TYPE_CHECKING:
    import datetime

    from peelviewer.domain.evidence import DocumentEntry
    from peelviewer.domain.follow_up import FindingEntry, History, HistoryStep


@dataclass(frozen=True, slots=True)
class Card:
    """One thing in the history of a finding: what it is, who says it, and the words."""

    head: str
    source: str
    text: str
    words: Words | None = None  # where they stand; None: not in a document
    step: HistoryStep | None = None  # that a person can confirm or dismiss
    is_likely: bool = False
    entry: FindingEntry | None = None  # the finding that it shows, which can be corrected


def facts(history: History, today: datetime.date, *, with_force: bool) -> str:
    """The line beneath: kind, force, theme, date, whose it is."""
    finding, own = history.latest.finding, history.own
    theme = finding.theme or history.raised.finding.theme
    silent = ", ".join(cycle_label(each.cycle) if each.cycle else each.title for each in history.silent)
    parts = (
        _to_confirm(history),
        due_words(history),
        tr(KINDS[finding.kind]),
        body_name(finding.force) if with_force or finding.force.startswith("other:") else "",
        theme_name(theme) if theme else "",
        tr(STEPS[history.status]) if history.is_overdue(today) else "",
        tr("not mentioned in {inspections}").format(inspections=silent) if silent else "",
        tr(ENTERED_BY_YOU) if history.latest.is_entered else "",
        tr("{owner} (entered by you)").format(owner=own.owner) if own.owner else "",
    )
    return " · ".join(filter(None, parts))


def cards(history: History) -> tuple[Card, ...]:
    """The history side by side: as it was raised, each step, the silence since, the answers, what a person keeps."""
    raised = history.raised
    found = [
        Card(
            f"{SHAPES[Step.RAISED]} {tr(STEPS[Step.RAISED])}",
            _source(raised.document, raised.words),
            _whole(raised),
            raised.words,
            entry=raised,
        )
    ]
    found += [_step(step) for step in history.steps]
    if history.silent:
        names = ", ".join(each.title for each in history.silent)
        found.append(Card(tr("not mentioned since"), names, tr("These reports say nothing of it.")))
    for answer in history.answers:
        words = answer.words
        text = " ".join(words.quote.split())
        likely = answer.certainty.value == "likely"
        found.append(Card(tr("answer"), _source(words.document, words), text, words, is_likely=likely))
    if not history.own.is_empty:
        own = history.own
        due = tr("due {date}").format(date=date_shown(own.due)) if own.due else ""
        text = "\n".join(filter(None, (own.status, own.owner, due, own.note)))
        found.append(Card(tr("entered by you"), "", text))
    return tuple(found)


def cited(history: History, today: datetime.date) -> str:
    """The words of a finding with where they stand, and a line of what is known of it: for the clipboard."""
    latest = history.latest
    page = str(latest.page_label or latest.page or "")
    return f"{citation(words_of(latest), latest.document, page)}\n{facts(history, today, with_force=True)}"


def cited_card(card: Card) -> str:
    """One step of its history, for the clipboard."""
    words = f"{card.head}: {card.text}"
    return f"{words} ({card.source})" if card.source else words


def name_of(history: History) -> str:
    """A finding in a few words, for the name of a change."""
    return in_short(words_of(history.latest), 40)


def _to_confirm(history: History) -> str:
    """What the last report likely says, where nothing later is certain: a person is asked about it."""
    last = history.steps[-1] if history.steps else None
    if last is None or last.is_certain or last.step is Step.MENTIONED:
        return ""
    return tr("likely {step}").format(step=tr(STEPS[last.step]))


def _step(step: HistoryStep) -> Card:
    likely = not step.is_certain
    head = tr("likely {step}").format(step=tr(STEPS[step.step])) if likely else tr(STEPS[step.step])
    if step.decided is Decision.CONFIRMED:
        head = tr("{step}, confirmed by you").format(step=tr(STEPS[step.step]))
    text = _whole(step.again) if step.again else " ".join(step.words.quote.split())
    source = _source(step.words.document, step.words)
    return Card(f"{SHAPES[step.step]} {head}", source, text, step.words, step, likely, step.again)


def _whole(entry: FindingEntry) -> str:
    entered = (f"◆ {tr(ENTERED_BY_YOU)}",) if entry.is_entered else ()
    return "\n".join((*entered, words_of(entry), *(each.quote for each in entry.details)))


def _source(document: DocumentEntry, words: Words) -> str:
    page = page_words(words.page_label or words.page) if words.page else ""
    date = date_of(document) if document.published else ""
    return " · ".join(filter(None, (cycle_label(document.cycle) if document.cycle else document.title, date, page)))
