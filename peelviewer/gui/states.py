"""What the panes say while they have nothing to show: each a sentence why, and the next step."""

NO_PAGES_OF_TEXT = (
    "This document has no text that can be read: its pages are pictures. “Original” (F4) shows them; a copy with text, "
    "from the publisher’s site, can be added beside it."
)
NO_TEXT = (
    "This document has no text that can be read: it may be a picture. Add a copy with text, from the publisher’s site, "
    "beside it."
)
NO_LIBRARY = "No library is open."


def no_report(label: str, *, empty: bool) -> str:
    """No report on the theme of that `label`; `empty`: the library holds no document at all."""
    if empty:
        return (
            "This library has no documents yet. Drop reports and articles on this window, or choose “Add documents” "
            "(Ctrl+Shift+O). Until then all that is shown are the grades of the grade book, each with its source."
        )
    return (
        f"No report on {label} for this force is in the library. Add the inspectorate’s report (PDF or saved page) with "
        "“Add documents” (Ctrl+Shift+O); until then the grades come from news and the grade book."
    )


def other_report(label: str) -> str:
    """No report grades the theme of that `label`, and the newest is shown."""
    return f"No report in this library grades {label} for this force: this is its newest. Add another with “Add documents”."


def other_theme(asked: str, shown: str) -> str:
    """Nothing is known of a theme that was `asked` for, and another is `shown`."""
    return f"No grade of “{asked}” is known for this force: you see “{shown}”."


def no_article(label: str, *, empty: bool) -> str:
    """No article on the theme of that `label`."""
    if empty:
        return "Articles stand here, newest first. Add saved pages, or paste one (Ctrl+V)."
    return (
        f"No article here says anything on {label} for this force. Paste one (Ctrl+V), add its saved page with “Add "
        "documents”, or choose another theme."
    )


def read_only(name: str) -> str:
    """The library of that file's `name` stands where nothing may be written."""
    return (
        f"{name} can only be read here. To add documents and notes, copy it to a folder of your own, and open it there "
        "(Ctrl+O)."
    )


def moved(name: str, folder: str, opened: str) -> str:
    """The library of that `name` is not where it was; `opened` was opened in its place."""
    return (
        f"{name} is no longer in {folder}: it may have been moved or renamed. Open it where it is now (Ctrl+O). What you "
        f"see is {opened}."
    )
