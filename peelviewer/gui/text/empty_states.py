"""What the panes say while they have nothing to show: each a sentence why, and the next step."""

from peelviewer.gui.text.window_language import marked, tr

NO_PAGES_OF_TEXT = marked(
    "This document has no text that can be read: its pages are pictures. “Original” (F4) shows them; a copy with text, "
    "from the publisher’s site, can be added beside it."
)
NO_TEXT = marked(
    "This document has no text that can be read: it may be a picture. Add a copy with text, from the publisher’s site, "
    "beside it."
)
NO_LIBRARY = marked("No library is open.")


def no_report(theme: str, *, empty: bool) -> str:
    """No report on the theme of that name; `empty`: the library holds no document at all."""
    if empty:
        return tr(
            "This library has no documents yet. Drop reports and articles on this window, or choose “Add documents” "
            "(Ctrl+Shift+O). Until then you see only the grades of the grade book, each with its source."
        )
    return tr(
        "No report on {theme} for this force is in the library. Add the inspectorate’s report (PDF or saved page) "
        "with “Add documents” (Ctrl+Shift+O); until then the grades come from news and the grade book."
    ).format(theme=theme)


def other_report(theme: str) -> str:
    """No report grades the theme of that name, and the newest is shown."""
    return tr(
        "No report in this library grades {theme} for this force: this is its newest report. Add another with “Add documents”."
    ).format(theme=theme)


def other_theme(asked: str, shown: str) -> str:
    """Nothing is known of a theme that was `asked` for, and another is `shown`."""
    return tr("No grade of “{asked}” is known for this force: you see “{shown}”.").format(asked=asked, shown=shown)


def no_article(theme: str, *, empty: bool) -> str:
    """No article on the theme of that name."""
    if empty:
        return tr("Articles stand here, newest first. Add saved pages, or paste one (Ctrl+V).")
    return tr(
        "No article here says anything on {theme} for this force. Paste one (Ctrl+V), add its saved page with “Add "
        "documents”, or choose another theme."
    ).format(theme=theme)


def read_only(name: str) -> str:
    """The library of that file's `name` stands where nothing may be written."""
    return tr(
        "{name} can only be read here. To add documents and notes, copy it to a folder of your own, and open it there "
        "(Ctrl+O)."
    ).format(name=name)


def moved(name: str, folder: str, opened: str) -> str:
    """The library of that `name` is not where it was; `opened` was opened in its place."""
    return tr(
        "{name} is no longer in {folder}: it may have been moved or renamed. Open it where it is now (Ctrl+O). What you "
        "see is {opened}."
    ).format(name=name, folder=folder, opened=opened)
