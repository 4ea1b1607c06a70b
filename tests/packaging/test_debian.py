"""On a bare Debian, in a root file system of its own: the package, and the wheel with that system's Python."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from main_job import SAMPLE, main_job, run
from on_screen import screen, wait_for_window

ROOT = Path(__file__).parents[2]
QT_NEEDS = ("libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libxkbcommon0", "libglib2.0-0")
MIRROR = "http://deb.debian.org/debian"
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
RELEASES = os.environ.get("PEELVIEWER_RELEASES", "bookworm trixie").split()


@pytest.fixture(params=RELEASES)
def root(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A bare Debian in a folder outside of the project: a copy, which goes at the end of the test."""
    if shutil.which("mmdebstrap") is None or os.geteuid() != 0:
        pytest.skip("needs mmdebstrap, and to be root")
    kept = Path(os.environ["PEELVIEWER_ROOTS"])
    base, copy = kept / request.param, kept / f"{request.param}-copy"
    if not (base / "usr").is_dir():
        source = f"deb {MIRROR} {request.param} main"
        subprocess.run(["mmdebstrap", "--variant=apt", request.param, str(base), source], check=True)
    subprocess.run(["cp", "-a", str(base), str(copy)], check=True)
    subprocess.run(["mount", "-t", "proc", "proc", str(copy / "proc")], check=True)
    try:
        yield copy
    finally:
        subprocess.run(["umount", "--lazy", str(copy / "proc")], check=True)
        subprocess.run(["rm", "-rf", "--one-file-system", str(copy)], check=True)


def inside(root: Path) -> list[str]:
    """The beginning of a command that runs in the root."""
    return ["chroot", str(root)]


def test_it_is_installed_used_and_removed(root: Path, deb: Path, tmp_path: Path) -> None:
    home = root / "home" / "jo"
    environment = {**ENVIRONMENT, "HOME": "/home/jo"}
    (home / "files").mkdir(parents=True)
    for file in SAMPLE.glob("*.*"):
        shutil.copy(file, home / "files")
    shutil.copy(deb, root / "tmp")
    assert not (root / "usr/bin/python3").exists()
    run([*inside(root), "apt-get"], environment, "update", "-qq")
    run([*inside(root), "apt-get"], environment, "install", "-yqq", "--no-install-recommends", f"/tmp/{deb.name}")
    program = [*inside(root), "peelviewer"]
    main_job(program, environment, "/home/jo/files", "/home/jo", home)
    with screen(tmp_path) as display:
        desk = [*inside(root), "peelviewer-desk", "/home/jo/library.peel"]
        running = subprocess.Popen(desk, env={**environment, "DISPLAY": display})
        try:
            print(f"\n{root.name}: painted after {wait_for_window(tmp_path, running):.2f} s")
        finally:
            running.terminate()
            running.wait()
    run([*inside(root), "apt-get"], environment, "remove", "-yqq", "peelviewer")
    assert not (root / "usr/lib/peelviewer").exists()
    assert not (root / "usr/bin/peelviewer").exists()
    assert (home / "library.peel").exists()


def test_the_wheel_is_installed_and_used(root: Path, tmp_path: Path) -> None:
    home = root / "home" / "jo"
    environment = {**ENVIRONMENT, "HOME": "/home/jo"}
    (home / "files").mkdir(parents=True)
    for file in SAMPLE.glob("*.*"):
        shutil.copy(file, home / "files")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    shutil.copy(wheel, root / "tmp")
    run([*inside(root), "apt-get"], environment, "update", "-qq")
    run(
        [*inside(root), "apt-get"], environment, "install", "-yqq", "--no-install-recommends", "python3-venv", *QT_NEEDS
    )
    run([*inside(root), "python3"], environment, "-m", "venv", "/home/jo/own")
    run([*inside(root), "/home/jo/own/bin/pip"], environment, "install", "--quiet", f"/tmp/{wheel.name}")
    print("", run([*inside(root), "/home/jo/own/bin/python"], environment, "--version"))
    program = [*inside(root), "/home/jo/own/bin/peelviewer"]
    main_job(program, environment, "/home/jo/files", "/home/jo", home)
    picture = ("screenshot", "/home/jo/window.png", "--library", "/home/jo/library.peel")
    run(program, environment, *picture)
    assert (home / "window.png").stat().st_size > 50_000
