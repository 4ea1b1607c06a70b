"""A file that a person asks for is there whole, or as it was before."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from peelviewer import overwriting, paths, pipeline, whole_files
from peelviewer.gui.program import program_log
from peelviewer.gui.program.crash_reports import CrashReports
from peelviewer.gui.window.kept_settings import Settings


def test_a_file_that_fails_is_as_if_it_had_not_begun(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_text("old")

    def fail(file: Path) -> None:
        file.write_text("half")
        raise RuntimeError

    with pytest.raises(RuntimeError), whole_files.output(path) as file:
        fail(file)
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["brief.pdf"]


def test_what_cannot_be_deleted_does_not_undo_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a.peel"
    with whole_files.aside(path) as beside:
        beside.write_text("new")
        beside.with_name(f"{beside.name}-journal").mkdir()  # a folder cannot be deleted as a file is
        whole_files.place_new(beside, path)
    assert path.read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="other systems know no such rights")
def test_a_new_file_has_the_usual_rights_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    path, usual = tmp_path / "brief.pdf", tmp_path / "usual"
    usual.touch()
    with whole_files.output(path) as file:
        file.write_text("new")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
    path.chmod(0o640)
    link = tmp_path / "link.pdf"
    link.symlink_to(path)
    with whole_files.output(link) as file:
        file.write_text("newer")
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode), link.is_symlink()) == ("newer", 0o640, True)
    with whole_files.aside(path) as private:
        assert stat.S_IMODE(private.stat().st_mode) == 0o600


def test_what_is_no_ordinary_file_is_written_to_itself() -> None:
    with whole_files.output(Path(os.devnull)) as file:
        assert file == Path(os.devnull)
        file.write_text("nothing")


def test_nothing_is_overwritten_where_a_new_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a.peel"
    path.write_text("old")
    with pytest.raises(FileExistsError), whole_files.aside(path) as beside:
        whole_files.place_new(beside, path)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["old"]


def test_what_a_killed_program_left_aside_is_deleted_after_an_hour(tmp_path: Path) -> None:
    path = tmp_path / "a [1]*.peel"
    left = [tmp_path / f".{path.name}.{number}1234567.part.peel" for number in range(2)]
    for file in left:
        file.touch()
    long_ago = time.time() - 2 * 3600
    os.utime(left[0], (long_ago, long_ago))
    other = tmp_path / ".a 1x.peel.01234567.part.peel"
    other.touch()
    os.utime(other, (long_ago, long_ago))
    whole_files.sweep(path)
    assert set(tmp_path.iterdir()) == {left[1], other}
    path.touch()
    second_name = tmp_path / f".{path.name}.31234567.part.peel"
    os.link(path, second_name)
    whole_files.sweep(path)
    assert set(tmp_path.iterdir()) == {left[1], other, path}
    whole_files.sweep_folder(tmp_path)
    assert set(tmp_path.iterdir()) == {left[1], path}


def test_a_folder_of_ones_own_is_closed_to_others(tmp_path: Path) -> None:
    folder = whole_files.own_folder(tmp_path / "a" / "b")
    assert folder.is_dir()
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="other systems know no such rights")
def test_settings_logs_libraries_and_reports_are_their_owners_alone() -> None:
    program_log.begin()
    Settings().choose_language("en")
    crashes = CrashReports(lambda: None, lambda _sentence: None)
    crashes.watch()
    crashes.end()
    program_log.end()
    pipeline.open_or_create(None).close()
    pipeline.back_up(paths.default_library())
    paths.temporary()
    folders = {paths.settings().parent, paths.state(), paths.libraries(), paths.temporary()}
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert {file.name for file in files} >= {"settings.ini", "peelviewer.log", "fault.txt", "library.peel"}
    assert len([file for file in files if file.suffix == ".peel"]) == 2  # and its backup
    assert {oct(stat.S_IMODE(file.stat().st_mode)) for file in files} == {"0o600"}
    assert {oct(stat.S_IMODE(folder.stat().st_mode)) for folder in folders} == {"0o700"}


def test_a_picture_is_made_aside(tmp_path: Path, run: Callable[..., tuple[int, str, str]], made_sample: Path) -> None:
    code, _, said = run("screenshot", tmp_path / "absent" / "window.png", "--library", made_sample)
    assert code == 1
    assert "window.png" in said
    assert run("screenshot", tmp_path / "window.png", "--library", made_sample)[0] == 0
    assert [file.name for file in tmp_path.iterdir()] == ["window.png"]


def test_on_a_terminal_nothing_is_written_over_silently(
    tmp_path: Path, run: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch, made_sample: Path
) -> None:
    out = tmp_path / "grades.csv"
    out.write_text("older")
    asked = ("grades", "--library", made_sample, "--force", "cambs", "--csv", "-o", out)
    monkeypatch.setattr(overwriting, "is_terminal", lambda: True)
    code, _, said = run(*asked)
    assert (code, said) == (1, f"peelviewer: {out} is there already. Name another place, or say --overwrite.\n")
    assert out.read_text() == "older"
    assert run(*asked, "--overwrite")[0] == 0
    assert "Cambridgeshire" in out.read_text(encoding="utf-8")
    brief = tmp_path / "brief.md"
    brief.write_text("older")
    told = ("brief", "--library", made_sample, "--force", "cambs", "-o", brief)
    assert run(*told)[0] == 1
    for verb, name in (("findings", "f.csv"), ("due", "d.ics"), ("response", "r.docx")):
        (tmp_path / name).write_text("older")
        assert run(verb, "--library", made_sample, "--force", "cambs", "-o", tmp_path / name)[0] == 1
        assert run(verb, "--library", made_sample, "--force", "cambs", "-o", tmp_path / name, "--overwrite")[0] == 0
    monkeypatch.setattr(overwriting, "is_terminal", lambda: False)  # a script knows what it does
    assert run(*told)[0] == 0
    assert brief.read_text(encoding="utf-8") != "older"
