"""What is on its way into a library stands in one folder, and goes also where a program was killed."""

import os
import time

from peelviewer import paths


def test_what_a_killed_program_left_goes_and_what_is_in_use_stays() -> None:
    folder = paths.temporary()
    assert folder.stat().st_mode & 0o077 == 0
    old, new, link = folder / "old", folder / "new", folder / "link"
    for each in (old, new):
        each.mkdir()
        (each / "pasted.txt").write_text("Pasted words.")
    link.symlink_to(paths.state())
    long_ago = time.time() - 3600
    for each in (old, link):
        os.utime(each, (long_ago, long_ago), follow_symlinks=False)
    paths.clear_temporary()
    assert list(folder.iterdir()) == [new]
    assert paths.state().is_dir()
