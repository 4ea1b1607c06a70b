"""The same verbs from a terminal. The command line is a contract: see the README."""

import codecs
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn, TypeVar

import click
from click_default_group import DefaultGroup

from peelviewer import __version__, completion, overwriting, timings
from peelviewer.domain.errors import PeelViewerError
from peelviewer.domain.grades import Grade
from peelviewer.table_command import TableCommand

if TYPE_CHECKING:
    from peelviewer.store import Library

T = TypeVar("T")

# What a terminal obeys instead of showing it: control characters (some begin a sequence that moves, deletes or renames),
# turns of the direction of writing, and bytes of a file's name that are no text.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

_LIBRARY = click.option("--library", type=click.Path(path_type=Path), help="The library file (*.peel).")
_FORCE = click.option(
    "--force", shell_complete=completion.forces, help="A force, as a person writes it: “cambridgeshire”."
)
_THEME = click.option("--theme", shell_complete=completion.themes, help="A theme, as a person writes it: “SOC”.")
_OCR = click.option(
    "--ocr", "recognise", is_flag=True, help="Recognise the text of scanned pages with this machine’s Tesseract."
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_CSV = click.option("--csv", "as_csv", is_flag=True, help="Print CSV, for a spreadsheet.")


@click.group(
    cls=DefaultGroup,
    default="open",
    default_if_no_args=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="peelviewer")
@click.option("--timings", "with_timings", is_flag=True, help="Print how long each stage took, on stderr.")
@click.pass_context
def peelviewer(context: click.Context, *, with_timings: bool) -> None:
    """Grades, judgement text and news coverage of police inspections, side by side."""
    if with_timings:
        context.call_on_close(_print_timings)


@peelviewer.command("open")
@click.argument("library", required=False, type=click.Path(path_type=Path))
def open_desk(library: Path | None) -> None:
    """Open the window (the last library; the sample library at first start)."""
    if library is not None and not library.exists():
        _fail(f"There is no library at {library}. Name a *.peel file, or see “peelviewer --help” for the commands.")
    if not _has_display():
        _fail(
            "There is no display to open a window on. “peelviewer screenshot OUT.png” draws the window into a picture, "
            "and “peelviewer brief --force FORCE -o OUT.pdf” writes the one page."
        )
    from peelviewer.gui.program import program_start

    sys.exit(program_start.run(library))


@peelviewer.command("import")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_LIBRARY
@_OCR
@click.option(
    "--again",
    is_flag=True,
    help="Read again what the library holds already; without PATHS, what older rules have read.",
)
@click.option("--anyway", is_flag=True, help="Add also what looks like no document: cookie notices, pages not found.")
@click.option("--executor", "cluster", metavar="dask://HOST:PORT", help="Have the files read by this Dask cluster.")
def import_documents(
    paths: tuple[Path, ...],
    library: Path | None,
    *,
    recognise: bool,
    again: bool,
    anyway: bool,
    cluster: str | None,
) -> None:
    """Add files or folders ("-": standard input); a line for each says what became of it."""
    from peelviewer import listing, pipeline, progress_bar, standard_input

    if not paths and not again:
        raise click.UsageError("Name files or folders to add, or say --again.")
    if cluster and not paths:
        raise click.UsageError("Name the files that the cluster is to read: --executor goes with PATHS.")
    refused = 0

    def show(progress: pipeline.ImportProgress) -> None:
        nonlocal refused
        outcome = progress.outcome
        refused += outcome.status in {pipeline.Outcome.REFUSED, pipeline.Outcome.SET_ASIDE}
        reason = f": {outcome.reason}" if outcome.reason else ""
        if outcome.document is not None and sys.stdout.isatty():
            reason = listing.recognised(outcome.document)
        elif recognise and outcome.status is pipeline.Outcome.ALREADY_THERE and not outcome.reason:
            reason = " (--again reads it again)"
        elif outcome.status is pipeline.Outcome.SET_ASIDE:
            reason += " (--anyway adds it)"
        path = named.shown(outcome.path)
        bar.step_aside()
        _say(f"{path}: {outcome.status}{reason}")
        for warning in outcome.document.warnings if outcome.document else ():
            _say(f"{path}: {warning}", err=True)
        bar.show(progress.done, progress.total)

    is_new = library is not None and not library.exists()
    held = pipeline.open_or_create(library)
    try:
        if not is_new:
            pipeline.back_up_if_due(held.path)
        if not paths:
            _read_again(held)
        with standard_input.as_file(paths) as named, progress_bar.bar() as bar:
            pipeline.import_files(
                held, named.files, progress=show, recognise=recognise, again=again, anyway=anyway, cluster=cluster
            )
    finally:
        held.close()
    sys.exit(1 if refused else 0)


def _read_again(library: "Library") -> None:
    """Read again what older rules have read; a line for each document in which something changed."""
    from peelviewer import listing, pipeline

    for changed in pipeline.read_again(library):
        _say(listing.read_again(changed))


@peelviewer.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--force", help="The force.")
@click.option("--theme", help="The theme.")
@click.option("--inspection", help="The inspection: 2021/22, “SOC 2023”.")
@click.option("--grade", type=click.Choice([*Grade], case_sensitive=False), help="The grade.")
@click.option("--source", help="The address where it is published.")
@click.option("--published", default="", help="When: a day, a month or a year, as exact as you know it.")
@_LIBRARY
def enter(file: Path | None, published: str, library: Path | None, **one: str | None) -> None:
    """Add published grades: those of a CSV FILE with the columns of data/grades.csv, or one with its source."""
    from peelviewer import pipeline

    if file is not None:
        with _opened(library) as held:
            pipeline.back_up_if_due(held.path)
            added = pipeline.add_grades(held, file).grades
        _say(f"{file}: {added} grade{'s' * (added != 1)} added.")
        return
    told = {name: words for name, words in one.items() if words}
    if missing := [f"--{name}" for name in one if name not in told]:
        raise click.UsageError(f"Name a CSV file, or all of one grade: {', '.join(missing)} is missing.")
    date = pipeline.date_written(published) if published else ""
    if date is None:
        raise click.UsageError(f"“{published}” is not a date.")
    force, theme, grade = pipeline.force_named(told["force"]), pipeline.theme_named(told["theme"]), Grade(told["grade"])
    with _opened(library) as held:
        pipeline.back_up_if_due(held.path)
        one_added = pipeline.add_grade(
            held, force=force, theme=theme, cycle=told["inspection"], grade=grade, source=told["source"], published=date
        )
    _say("The grade was added." if one_added.grades else "The grade was there already.")


@peelviewer.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_OCR
def extract(paths: tuple[Path, ...], *, recognise: bool) -> None:
    """Read files ("-": standard input) without a library; one JSON object a line, in the order of the files."""
    from peelviewer import contract, pipeline, progress_bar, standard_input

    failed = False
    with standard_input.as_file(paths) as named, progress_bar.bar() as bar:
        files = pipeline.documents_in(named.files)
        for done, (path, result) in enumerate(pipeline.read_files(files, recognise=recognise), 1):
            bar.step_aside()
            if isinstance(result, PeelViewerError):
                failed = True
                _print_json(contract.refused(named.shown(path), str(result)))
            else:
                _print_json(contract.extracted(named.shown(path), result.document, result.findings))
            bar.show(done, len(files))
    sys.exit(1 if failed else 0)


def _asked(command: Callable[..., None]) -> Callable[..., None]:
    """The options of a command that lists what a library knows of a force and theme."""
    return _LIBRARY(_FORCE(_THEME(_JSON(_CSV(command)))))


@peelviewer.command(cls=TableCommand)
@_asked
def grades(**asked: Any) -> None:
    """The grades table: themes down, inspections across."""
    from peelviewer import contract, listing, pipeline, sheets

    _list(asked, pipeline.grade_tables, listing.grades, contract.grades, sheets.grades)


@peelviewer.command(cls=TableCommand)
@_asked
def claims(**asked: Any) -> None:
    """What documents say of grades: each claim with its words and its place."""
    from peelviewer import contract, listing, pipeline, sheets

    _list(asked, pipeline.claims, listing.claims, contract.statement, sheets.claims)


@peelviewer.command(cls=TableCommand)
@_asked
def contrasts(**asked: Any) -> None:
    """The contrasts, strongest first."""
    from peelviewer import contract, listing, pipeline, sheets

    _list(asked, pipeline.contrasts, listing.contrasts, contract.contrast, sheets.contrasts)


@peelviewer.command(cls=TableCommand)
@_LIBRARY
@_FORCE
@_JSON
@click.option("--accept", "accepted", multiple=True, metavar="KEY", help="This likely claim is right.")
@click.option("--no-grade", "rejected", multiple=True, metavar="KEY", help="These words give no grade.")
@click.option("--take-back", type=int, metavar="NUMBER", help="Undo what was said of words, by its number.")
def settle(
    library: Path | None,
    force: str | None,
    accepted: tuple[str, ...],
    rejected: tuple[str, ...],
    take_back: int | None,
    *,
    as_json: bool,
) -> None:
    """List the grade words that no rule is certain of, each with its key; accept them, or say that they are no grade."""
    from peelviewer import contract, listing, pipeline

    with _opened(library) as held:
        answers = [(pipeline.accept, "accepted", key) for key in accepted]
        answers += [(pipeline.no_grade, "no grade", key) for key in rejected]
        if answers or take_back is not None:
            pipeline.back_up_if_due(held.path)
        for answer, words, key in answers:
            number = answer(held, pipeline.words_named(held, key))
            _say(f"{key}: {words} (--take-back {number} undoes it).")
        if take_back is not None:
            pipeline.take_back(held, take_back)
            _say(f"{take_back}: taken back.")
        if answers or take_back is not None:
            return
        found = pipeline.words_to_settle(held, force=pipeline.force_named(force) if force else None)
    if as_json:
        _print_json([contract.unsettled(words) for words in found], indent=1)
    else:
        _say(listing.unsettled(found), lines=True)


@peelviewer.command()
@_LIBRARY
@_FORCE
@_THEME
@click.option("--open", "still_open", is_flag=True, help="Only those that no report says are closed.")
@_JSON
@_CSV
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="Write a table: OUT.xlsx (a sheet a force) or OUT.csv."
)
@overwriting.writing
def findings(
    library: Path | None,
    force: str | None,
    theme: str | None,
    out: Path | None,
    *,
    still_open: bool,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Causes of concern, recommendations, areas for improvement and practice, with what became of them."""
    from peelviewer import contract, listing, pipeline, sheets

    with _opened(library) as held:
        found = pipeline.findings(held, *pipeline.named(force, theme), still_open=still_open)
    if out:
        pipeline.export_findings(found, out)
        _say(f"{out}: written.")
    elif as_csv:
        _say(sheets.findings(found), lines=True)
    elif as_json:
        _print_json([contract.history(each) for each in found], indent=1)
    else:
        _say(listing.findings(found), lines=True)


@peelviewer.command()
@_LIBRARY
@_FORCE
@click.option("--until", help="Only what is due up to a date: 2024-12-31, “31 December 2024”.")
@click.option(
    "-o", "--output", "--ics", "out", type=click.Path(path_type=Path),
    help="Write a calendar, OUT.ics, or a table, OUT.xlsx or OUT.csv.",
)  # fmt: skip
@_JSON
@overwriting.writing
def due(library: Path | None, force: str | None, until: str | None, out: Path | None, *, as_json: bool) -> None:
    """What is due, over all forces: recommendations with a date, and the commissioners’ answers to reports."""
    from peelviewer import contract, listing, pipeline

    limit = pipeline.date_written(until) if until else None
    if until and not limit:
        raise click.UsageError(f"“{until}” is not a date. Write it as 2024-12-31 or 31 December 2024.")
    with _opened(library) as held:
        found = pipeline.due(held, limit, pipeline.named(force, None)[0])
    if out:
        pipeline.export_due(found, out)
        _say(f"{out}: written.")
    elif as_json:
        _print_json([contract.deadline(each) for each in found], indent=1)
    else:
        _say(listing.deadlines(found), lines=True)


@peelviewer.command()
@_LIBRARY
@click.option("--force", required=True, help="A force: “cambridgeshire”.")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="OUT.docx")
@overwriting.writing
def response(library: Path | None, force: str, out: Path) -> None:
    """Write a skeleton of the section 55 response: each finding in its words, and room for the answer."""
    from peelviewer import pipeline

    with _opened(library) as held:
        count = pipeline.export_response(held, pipeline.force_named(force), out)
    _say(f"{out}: written, with {count} findings to answer.")


@peelviewer.command(cls=TableCommand)
@click.argument("query")
@_LIBRARY
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many hits to print.")
@_JSON
@click.option(
    "-q", "--quiet", is_flag=True, help="Print nothing: exit 0 says that there are hits, 1 that there are none."
)
def search(query: str, library: Path | None, limit: int, *, as_json: bool, quiet: bool) -> None:
    """Search reports and news: words, "phrases", +word, -word, prefix*, a NEAR b, and claims by their fields.

    The fields are force: theme: grade: inspection: standing: speaker: kind: year: source: publisher:. With finding:, due:
    or status: they list findings.
    """
    from peelviewer import contract, listing, pipeline

    with _opened(library) as held:
        result = pipeline.search(held, query, limit)
    if quiet:
        sys.exit(0 if result.hits or result.findings else 1)
    if as_json:
        _print_json(contract.search(result), indent=1)
    else:
        _say(listing.search(result, limit), lines=True)


@peelviewer.command()
@_LIBRARY
@click.option(
    "--force",
    "forces",
    multiple=True,
    shell_complete=completion.forces,
    help="A force: “cambridgeshire”; further ones stand beside the first.",
)
@click.option(
    "--theme",
    "themes",
    multiple=True,
    shell_complete=completion.themes,
    help="A theme; may be given more than once.",
)
@click.option("--for", "audience", default="", help="Whom it is for: commissioner, panel or newsroom.")
@click.option("--title", default="", help="Another title.")
@click.option("--headline", default="", help="A sentence of your own instead of the computed one.")
@click.option("--note", default="", help="A note of your own, for the page.")
@click.option("--recipe", "name", help="A recipe saved in the library; what else is given changes it.")
@click.option("--all-forces", is_flag=True, help="One brief for each of the 43 forces, into the folder OUT.")
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="OUT.pdf, .md or .docx; of its evidence .csv, .ris or .json (CSL).",
)
@overwriting.writing
def brief(
    library: Path | None,
    forces: tuple[str, ...],
    themes: tuple[str, ...],
    audience: str,
    title: str,
    headline: str,
    note: str,
    name: str | None,
    out: Path,
    *,
    all_forces: bool,
) -> None:
    """Write the one page for a force, or for several side by side."""
    from peelviewer import pipeline, progress_bar
    from peelviewer.reference import reference

    named = {
        "forces": tuple(dict.fromkeys(pipeline.force_named(force) for force in forces)),
        "themes": tuple(dict.fromkeys(pipeline.theme_named(theme) for theme in themes)),
        "audience": pipeline.audience_named(audience) if audience else "",
        "title": title,
        "headline": headline,
        "note": note,
    }
    if not (all_forces or forces or name):
        raise click.UsageError("Name a --force, a --recipe, or say --all-forces.")
    with _opened(library) as held:
        if all_forces:
            with progress_bar.bar() as bar:
                for done, (file, _) in enumerate(pipeline.export_briefs(held, named["themes"], out), 1):
                    bar.step_aside()
                    _say(f"{file}: written.")
                    bar.show(done, len(reference().forces))
            return
        page = pipeline.export_brief(held, pipeline.recipe_named(held, name, **named), out)
    _say(f"{out}: written.")
    for omission in page.left_out:
        _say(f"  left out for space: {omission}")


@peelviewer.command()
@click.argument("pdf", type=click.Path(path_type=Path))
@_LIBRARY
def verify(pdf: Path, library: Path | None) -> None:
    """Check a brief's quotations, grades and sources against the library; exit 1 if one is changed or lost."""
    from peelviewer import pipeline

    with _opened(library) as held:
        report = pipeline.verify_brief(held, pdf)
    for line in report.lines:
        _say(line)
    sys.exit(0 if report.sound else 1)


@peelviewer.command()
@click.argument("library", type=click.Path(path_type=Path))
@click.option("--repair", is_flag=True, help="Mend it; of a damaged one, save what can be read in a new file.")
@click.option("--backups", is_flag=True, help="List its backups.")
@click.option(
    "--restore",
    "date",
    is_flag=False,
    flag_value="",
    metavar="[DATE]",
    help="Restore its newest backup, or that of a date (2026-11-28).",
)
@click.option("--bin", "in_bin", is_flag=True, help="List what was removed in the last 30 days.")
@click.option("--put-back", "entry", type=int, metavar="NUMBER", help="Restore one thing of the bin, by its number.")
def doctor(library: Path, date: str | None, entry: int | None, *, repair: bool, backups: bool, in_bin: bool) -> None:
    """Check a library (integrity, index coverage, lost anchors), mend it, restore from its backups and its bin."""
    if backups:
        _list_backups(library)
    elif date is not None:
        _restore_backup(library, date)
    elif in_bin or entry is not None:
        _show_bin(library, entry)
    else:
        _diagnose(library, repair=repair)


def _list_backups(library: Path) -> None:
    from peelviewer import pipeline

    found = pipeline.backups_of(library)
    for backup in found:
        _say(f"{backup.path.stem}  {backup.size:,} bytes  {backup.path}")
    if not found:
        _say(f"There is no backup of {library.name} yet.")


def _restore_backup(library: Path, date: str) -> None:
    from peelviewer import pipeline

    backup = pipeline.backup_named(library, date)
    kept = pipeline.restore_backup(library, backup)
    _say(f"{library}: is as it was on {backup.path.stem}.")
    if kept:
        _say(f"  What it was before is kept in {kept}.")


def _show_bin(library: Path, entry: int | None) -> None:
    from peelviewer import pipeline

    with _opened(library) as held:
        if entry is not None:
            restored = pipeline.restore(held, entry).binned
            _say(f"{library}: the {restored.kind} “{restored.title}” is back.")
            return
        for each in pipeline.bin_of(held):
            _say(f"{each.id}  {each.kind}  “{each.title}”  until {each.until.isoformat()}")


def _diagnose(library: Path, *, repair: bool) -> None:
    from peelviewer import pipeline

    found = pipeline.diagnose(library, repair=repair)
    for line in (*(f"mended: {line}" for line in found.mended), *found.problems, *found.remarks):
        _say(line)
    if not found.problems:
        _say(f"{library}: sound.")
    sys.exit(1 if found.problems else 0)


@peelviewer.command()
@click.argument("library", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder.")
@click.option(*overwriting.OVERWRITE.opts, is_flag=True, help="Write over files that are there already.")
def publish(library: Path, out: Path, *, overwrite: bool) -> None:
    """Make a folder that a team serves read-only with Datasette, without the original files and what is your own."""
    from peelviewer import datasette_site

    for file in datasette_site.files(out):
        overwriting.check(file, overwrite=overwrite)
    with _opened(library) as held:
        for file in datasette_site.publish(held, out):
            _say(f"{file}: written.")


@peelviewer.command()
@click.argument("out", type=click.Path(path_type=Path))
@_LIBRARY
@_FORCE
@_THEME
@click.option("--size", default="1600x1000", show_default=True, help="Width and height in pixels.")
@click.option("--scheme", default="light", show_default=True, type=click.Choice(["light", "dark"]))
@overwriting.writing
def screenshot(out: Path, library: Path | None, force: str | None, theme: str | None, size: str, scheme: str) -> None:
    """Render the real window off-screen into a picture."""
    from peelviewer import pipeline

    width, _, height = size.partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        raise click.BadParameter("write it as 1600x1000, each side between 200 and 8000.", param_hint="--size")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from peelviewer.gui.program import program_start

    remark = program_start.screenshot(
        out,
        library,
        pipeline.force_named(force) if force else None,
        pipeline.theme_named(theme) if theme else None,
        (int(width), int(height)),
        scheme,
    )
    _say(f"{out}: written.")
    if remark:
        _say(remark, err=True)


def _list(
    asked: dict[str, Any],
    find: Callable[..., Sequence[T]],
    in_lines: Callable[[Sequence[T]], str],
    as_object: Callable[[T], Any],
    in_columns: Callable[[Sequence[T]], str],
) -> None:
    """Print what a library knows of a force and theme: as lines, as JSON or as CSV."""
    from peelviewer import pipeline

    with _opened(asked["library"]) as held:
        found = find(held, *pipeline.named(asked["force"], asked["theme"]))
    if asked["as_csv"]:
        _say(in_columns(found), lines=True)
    elif asked["as_json"]:
        _print_json([as_object(each) for each in found], indent=1)
    else:
        _say(in_lines(found), lines=True)


@contextmanager
def _opened(path: Path | None) -> Iterator["Library"]:
    from peelviewer import pipeline

    library = pipeline.open_library(path)
    try:
        yield library
    finally:
        library.close()


def _print_timings() -> None:
    for line in timings.lines():
        _say(line, err=True)


def _say(text: str, *, err: bool = False, lines: bool = False) -> None:
    """Print a line (or `lines`): the one way by which words of documents and names of files come to a terminal."""
    text = _OBEYED.sub("\ufffd", text)
    click.echo(text.removesuffix("\n") if lines else text.replace("\n", "\ufffd"), err=err)


def _print_json(value: Any, indent: int | None = None) -> None:
    """Print a value whole: what a terminal would obey is written as JSON writes such characters.

    Where stdout has another code page, so are all letters beyond ASCII: what comes out is UTF-8 always.
    """
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = json.dumps(value, ensure_ascii=codecs.lookup(encoding).name != "utf-8", indent=indent)
    click.echo(_OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def _print_what_can_be(stream: IO[str] | None) -> None:
    r"""Have a stream write \u2019 where its code page has no such letter, rather than fail."""
    if stream is not None and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")


def _has_display() -> bool:
    """Whether a window can be shown: always but on a Unix desktop without a display server."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _fail(sentence: str) -> NoReturn:
    raise click.ClickException(sentence)


def main() -> None:
    """Run the command line: every error is a sentence, and never a traceback."""
    _print_what_can_be(sys.stdout)
    _print_what_can_be(sys.stderr)
    try:
        peelviewer(prog_name="peelviewer", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        _say(f"peelviewer: {error.format_message()}", err=True, lines=True)
        sys.exit(error.exit_code)
    except PeelViewerError as error:
        _say(f"peelviewer: {error}", err=True)
        sys.exit(1)
    except (KeyboardInterrupt, click.Abort):
        _say("peelviewer: stopped; what was added so far is kept.", err=True)
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output went away: `peelviewer search … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  # one of the two doors that speak: no traceback reaches a reader
        _say(f"peelviewer: an unexpected error, {type(error).__name__}: {error}. Please report it.", err=True)
        sys.exit(1)


def desk() -> None:
    """Start the window: what a desktop calls, which has no terminal."""
    sys.argv[1:1] = ["open"]
    main()
