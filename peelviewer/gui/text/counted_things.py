"""Numbers with their words: in every language these have their own forms."""

from peelviewer.gui.text.window_language import tr


def themes(number: int) -> str:
    """As "1 theme", "3 themes", "no themes"."""
    return tr("%n themes", "", number) if number else tr("no themes")


def inspections(number: int) -> str:
    """As "1 inspection", "3 inspections", "no inspections"."""
    return tr("%n inspections", "", number) if number else tr("no inspections")


def documents(number: int) -> str:
    """As "1 document", "3 documents", "no documents"."""
    return tr("%n documents", "", number) if number else tr("no documents")


def passages(number: int) -> str:
    """As "1 passage", "3 passages", "no passages"."""
    return tr("%n passages", "", number) if number else tr("no passages")


def claims(number: int) -> str:
    """As "1 claim", "3 claims", "no claims"."""
    return tr("%n claims", "", number) if number else tr("no claims")


def findings(number: int) -> str:
    """As "1 finding", "3 findings", "no findings"."""
    return tr("%n findings", "", number) if number else tr("no findings")


def words_to_settle(number: int) -> str:
    """As "1 grade word to settle", "3 grade words to settle"; "" where all are settled."""
    return tr("%n grade words to settle", "", number) if number else ""


def lines_left_out(number: int) -> str:
    """As "3 lines of its file were left out of the text."; "" where none was."""
    return tr("%n lines of its file were left out of the text.", "", number) if number else ""


def articles(number: int) -> str:
    """As "1 article", "3 articles", "no articles"."""
    return tr("%n articles", "", number) if number else tr("no articles")


def contrasts(number: int) -> str:
    """As "1 contrast", "3 contrasts", "no contrasts"."""
    return tr("%n contrasts", "", number) if number else tr("no contrasts")


def quotations(number: int) -> str:
    """As "1 quotation", "3 quotations", "no quotations"."""
    return tr("%n quotations", "", number) if number else tr("no quotations")


def sources(number: int) -> str:
    """As "1 source", "3 sources", "no sources"."""
    return tr("%n sources", "", number) if number else tr("no sources")


def time_left(seconds: float) -> str:
    """How long something will go on, no more exactly than that can be known: "about 3 minutes left"."""
    minutes = round(seconds / 60)
    return tr("about %n minutes left", "", minutes) if minutes else tr("less than a minute left")


def forces(number: int) -> str:
    """As "1 force", "3 forces", "no forces"."""
    return tr("%n forces", "", number) if number else tr("no forces")
