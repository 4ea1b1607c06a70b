"""What PeelViewer can do, in a few verbs: the file to read first.

`cli` and `gui` change things through these and nothing deeper. They carry domain values between the rooms, which do
not know one another.
"""

from peelviewer.pipeline.added import add_contrast, put_back_contrast, remove_contrast
from peelviewer.pipeline.briefs import (
    UnknownOutputError,
    compose_brief,
    export_brief,
    export_briefs,
    preview_brief,
    shortened,
    verify_brief,
)
from peelviewer.pipeline.facts import facts_of, put_facts_right
from peelviewer.pipeline.importing import (
    ImportOutcome,
    ImportProgress,
    Outcome,
    Reading,
    documents_in,
    import_files,
    read_file,
    read_files,
)
from peelviewer.pipeline.known import claims, contrasts, contrasts_in, evidence, grades, grades_in, peers, themes
from peelviewer.pipeline.libraries import (
    changes_elsewhere,
    make_sample,
    open_library,
    open_or_create,
    put_back,
    sample_library,
    take_out,
)
from peelviewer.pipeline.names import (
    UnknownNameError,
    audience_named,
    date_written,
    force_named,
    forces_listed,
    forces_of,
    recipe_named,
    theme_named,
)
from peelviewer.pipeline.reading import page_picture, page_sizes, page_words, places, search, sentence_at
from peelviewer.pipeline.safekeeping import (
    Diagnosis,
    NoBackupError,
    back_up,
    back_up_if_due,
    backup_named,
    backups_of,
    bin_of,
    diagnose,
    restore,
    restore_backup,
)
from peelviewer.pipeline.said import (
    GoneError,
    add_note,
    change_note,
    claim_of,
    decide,
    notes_beside_contrasts,
    notes_in,
    pick,
    pick_again,
    picked,
    put_back_note,
    put_right,
    remove_note,
    take_back,
    unpick,
)

__all__ = [  # noqa: RUF022 - in the order of the work
    # libraries
    "open_library",
    "open_or_create",
    "sample_library",
    "make_sample",
    "take_out",
    "put_back",
    "changes_elsewhere",
    # what keeps a person's work
    "back_up",
    "back_up_if_due",
    "backups_of",
    "backup_named",
    "restore_backup",
    "bin_of",
    "restore",
    "diagnose",
    "Diagnosis",
    "NoBackupError",
    # files in
    "import_files",
    "read_file",
    "read_files",
    "documents_in",
    "Reading",
    "Outcome",
    "ImportOutcome",
    "ImportProgress",
    # names as a person writes them
    "force_named",
    "theme_named",
    "audience_named",
    "date_written",
    "recipe_named",
    "forces_of",
    "forces_listed",
    "UnknownNameError",
    # what is known
    "grades",
    "grades_in",
    "claims",
    "themes",
    "peers",
    "contrasts",
    "contrasts_in",
    "evidence",
    # what a person says
    "facts_of",
    "put_facts_right",
    "claim_of",
    "put_right",
    "take_back",
    "decide",
    "add_contrast",
    "remove_contrast",
    "put_back_contrast",
    "add_note",
    "change_note",
    "remove_note",
    "put_back_note",
    "notes_in",
    "notes_beside_contrasts",
    "pick",
    "unpick",
    "pick_again",
    "picked",
    "GoneError",
    # reading
    "search",
    "page_picture",
    "page_sizes",
    "page_words",
    "places",
    "sentence_at",
    # the one page
    "compose_brief",
    "preview_brief",
    "shortened",
    "export_brief",
    "export_briefs",
    "verify_brief",
    "UnknownOutputError",
]
