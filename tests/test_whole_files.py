"""A file that a person asks for is there whole, or as it was before."""

import os
import stat
import time
from pathlib import Path

import pytest

from peelviewer import whole_files


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
