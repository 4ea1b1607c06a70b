"""What PeelViewer can do, in a few verbs: the file to read first.

`cli` and `gui` change things through these and nothing deeper. They carry domain values between the folders `ingest`,
`store`, `analysis` and `brief`, which do not import one another.

A verb is loaded when it is first asked for: who looks at what is kept of a force does not wait for all that reads files.
"""

import importlib
from typing import TYPE_CHECKING

# The verbs by the module of this folder that does them, in the order of the work.
_VERBS: dict[str, tuple[str, ...]] = {
    # libraries
    "libraries": (
        *("open_library", "open_or_create", "take_out", "put_back", "still_there", "still_missing"),
        "changes_elsewhere",
    ),
    "sample": ("sample_library", "make_sample"),
    # what keeps a person's work
    "safekeeping": (
        "back_up",
        "back_up_if_due",
        "backups_of",
        "backup_named",
        "restore_backup",
        "bin_of",
        "restore",
        "remove_again",
        "diagnose",
        "Diagnosis",
        "NoBackupError",
    ),
    # files in
    "importing": (
        "import_files",
        "ENDINGS",
        "read_file",
        "read_files",
        "documents_in",
        "hides_its_letters",
        "Reading",
        "Outcome",
        "ImportOutcome",
        "ImportProgress",
        "PageProgress",
    ),
    "rules": ("RULES",),
    "reading_again": ("read_by_older_rules", "read_again", "ReadAgain"),
    "copies": ("take_copy_back", "put_copy_again", "Replaced", "Better"),
    "versions": ("what_changed", "left_out_of", "left_out_with", "Comparison"),
    # names as a person writes them
    "names": (
        "force_named",
        "named",
        "theme_named",
        "audience_named",
        "date_written",
        "recipe_named",
        "forces_of",
        "forces_listed",
        "UnknownNameError",
    ),
    "jumping": (
        "index_of_names",
        "index_of_titles",
        "NameIndex",
        "TitleIndex",
        "places_meant",
        "all_names_of_forces",
        "all_names_of_themes",
    ),
    # what is known
    "queries": (
        "grades",
        "grade_tables",
        "grades_in",
        "first_grades",
        "claims",
        "peers",
        "country",
        "answers",
        "contrasts",
        "decided_again",
        "evidence",
    ),
    "known_of_force": ("known_of", "KnownOfForce"),
    "gathering": ("takes_long", "gather_beside"),
    # what has to be followed up
    "follow_ups": (
        "findings",
        "due",
        "finding_terms",
        "keep_own",
        "decide_link",
        "put_finding_right",
        "take_finding_back",
    ),
    "follow_up_files": (
        "export_findings",
        "export_due",
        "export_response",
        "UnknownTableError",
        "NothingToAnswerError",
    ),
    # what a person says
    "facts": ("facts_of", "put_facts_right", "put_common_facts_right", "put_facts_back"),
    "annotations": (
        "claim_of",
        "put_right",
        "take_back",
        "decide",
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
    ),
    "entered_grades": ("add_grade", "add_grades", "AddedGrades"),
    "settling": ("words_to_settle", "words_named", "accept", "no_grade", "NothingToAcceptError", "SettledError"),
    "manual_contrasts": ("add_contrast", "remove_contrast", "put_back_contrast"),
    # search
    "searching": ("search", "first_hits", "facets", "saved_searches", "save_search"),
    # the pages of the original
    "original_pages": ("begin_drawing", "page_picture", "page_sizes", "page_words", "places", "sentence_at"),
    # the one page
    "briefs": (
        "compose_brief",
        "preview_brief",
        "shortened",
        "export_brief",
        "export_briefs",
        "verify_brief",
        "UnknownOutputError",
    ),
    # for a team
    "publishing": ("copy_for_readers", "Answers"),
}
_MODULES = {verb: module for module, verbs in _VERBS.items() for verb in verbs}

if TYPE_CHECKING:
    from peelviewer.pipeline.annotations import (
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
    from peelviewer.pipeline.briefs import (
        UnknownOutputError,
        compose_brief,
        export_brief,
        export_briefs,
        preview_brief,
        shortened,
        verify_brief,
    )
    from peelviewer.pipeline.copies import Better, Replaced, put_copy_again, take_copy_back
    from peelviewer.pipeline.entered_grades import AddedGrades, add_grade, add_grades
    from peelviewer.pipeline.facts import facts_of, put_common_facts_right, put_facts_back, put_facts_right
    from peelviewer.pipeline.follow_up_files import (
        NothingToAnswerError,
        UnknownTableError,
        export_due,
        export_findings,
        export_response,
    )
    from peelviewer.pipeline.follow_ups import (
        decide_link,
        due,
        finding_terms,
        findings,
        keep_own,
        put_finding_right,
        take_finding_back,
    )
    from peelviewer.pipeline.gathering import gather_beside, takes_long
    from peelviewer.pipeline.importing import (
        ENDINGS,
        ImportOutcome,
        ImportProgress,
        Outcome,
        PageProgress,
        Reading,
        documents_in,
        hides_its_letters,
        import_files,
        read_file,
        read_files,
    )
    from peelviewer.pipeline.jumping import (
        NameIndex,
        TitleIndex,
        all_names_of_forces,
        all_names_of_themes,
        index_of_names,
        index_of_titles,
        places_meant,
    )
    from peelviewer.pipeline.known_of_force import KnownOfForce, known_of
    from peelviewer.pipeline.libraries import (
        changes_elsewhere,
        open_library,
        open_or_create,
        put_back,
        still_missing,
        still_there,
        take_out,
    )
    from peelviewer.pipeline.manual_contrasts import add_contrast, put_back_contrast, remove_contrast
    from peelviewer.pipeline.names import (
        UnknownNameError,
        audience_named,
        date_written,
        force_named,
        forces_listed,
        forces_of,
        named,
        recipe_named,
        theme_named,
    )
    from peelviewer.pipeline.original_pages import (
        begin_drawing,
        page_picture,
        page_sizes,
        page_words,
        places,
        sentence_at,
    )
    from peelviewer.pipeline.publishing import Answers, copy_for_readers
    from peelviewer.pipeline.queries import (
        answers,
        claims,
        contrasts,
        country,
        decided_again,
        evidence,
        first_grades,
        grade_tables,
        grades,
        grades_in,
        peers,
    )
    from peelviewer.pipeline.reading_again import ReadAgain, read_again, read_by_older_rules
    from peelviewer.pipeline.rules import RULES
    from peelviewer.pipeline.safekeeping import (
        Diagnosis,
        NoBackupError,
        back_up,
        back_up_if_due,
        backup_named,
        backups_of,
        bin_of,
        diagnose,
        remove_again,
        restore,
        restore_backup,
    )
    from peelviewer.pipeline.sample import make_sample, sample_library
    from peelviewer.pipeline.searching import facets, first_hits, save_search, saved_searches, search
    from peelviewer.pipeline.settling import (
        NothingToAcceptError,
        SettledError,
        accept,
        no_grade,
        words_named,
        words_to_settle,
    )
    from peelviewer.pipeline.versions import Comparison, left_out_of, left_out_with, what_changed
else:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(name=name, obj=importlib.import_module(__name__))
        verb = getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
        globals()[name] = verb  # asked for once
        return verb

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


def load() -> None:
    """Load every verb: on a thread beside the window's, so that none has to be waited for when it is first asked for."""
    for module in _VERBS:
        importlib.import_module(f"{__name__}.{module}")
