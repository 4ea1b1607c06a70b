"""Makes dist/peelviewer_VERSION_ARCHITECTURE.deb from the bundle in dist/peelviewer (`make deb`)."""

import gzip
import os
import shutil
import subprocess
import textwrap
from pathlib import Path

from click.shell_completion import get_completion_class
from click_man.core import write_man_pages

from peelviewer import __version__
from peelviewer.cli import peelviewer

ROOT = Path(__file__).parents[2]
ID = "io.github.peelviewer.PeelViewer"
# What Qt loads when a window is made; all else is in the bundle, or on every system with a desktop.
NEEDED = (
    *("libc6 (>= 2.36)", "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libx11-6", "libx11-xcb1", "libxcb1"),
    *("libxkbcommon0", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-randr0", "libxcb-render-util0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1"),
    *("libxcb-xfixes0", "libxcb-xkb1", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
)
CONTROL = """\
Package: peelviewer
Version: {version}
Architecture: {architecture}
Maintainer: The PeelViewer project <peelviewer@users.noreply.github.com>
Installed-Size: {size}
Depends: {needed}
Recommends: shared-mime-info, desktop-file-utils
Suggests: tesseract-ocr
Section: misc
Priority: optional
Homepage: https://peelviewer.github.io
Description: grades, judgement text and news of police inspections, side by side
 PeelViewer is for people who work from inspection reports on the police forces
 of England and Wales. It keeps a library of the reports and news you have
 saved, shows for one force and theme the grades over the years, the judgement
 text and the news coverage, finds claims that contrast, and writes a brief of
 one page with its sources. It works offline.
"""
COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions/peelviewer",
    "zsh": "usr/share/zsh/vendor-completions/_peelviewer",
    "fish": "usr/share/fish/vendor_completions.d/peelviewer.fish",
}


def put(root: Path, place: str, content: bytes, mode: int = 0o644) -> None:
    """Write a file of the package."""
    file = root / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(mode)


def put_program(root: Path) -> None:
    """The bundle, and the two commands."""
    shutil.copytree(ROOT / "dist" / "peelviewer", root / "usr/lib/peelviewer", symlinks=True)
    for path in (root / "usr/lib/peelviewer").rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == "peelviewer" else 0o644)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/peelviewer").symlink_to("../lib/peelviewer/peelviewer")
    put(root, "usr/bin/peelviewer-desk", b'#!/bin/sh\nexec /usr/bin/peelviewer open "$@"\n', 0o755)


def put_words(root: Path) -> None:
    """What desktops, shells and readers are told of it."""
    resources = ROOT / "resources"
    for name, place in (
        (f"{ID}.desktop", "applications"),
        (f"{ID}.metainfo.xml", "metainfo"),
        (f"{ID}.svg", "icons/hicolor/scalable/apps"),
        ("peelviewer-mime.xml", "mime/packages"),
    ):
        put(root, f"usr/share/{place}/{name}", (resources / name).read_bytes())
    for shell, place in COMPLETIONS.items():
        kind = get_completion_class(shell)
        assert kind is not None
        put(root, place, kind(peelviewer, {}, "peelviewer", "_PEELVIEWER_COMPLETE").source().encode())
    pages = root / "usr/share/man/man1"
    pages.mkdir(parents=True)
    write_man_pages("peelviewer", peelviewer, version=__version__, target_dir=str(pages))
    for page in list(pages.iterdir()):
        put(root, f"usr/share/man/man1/{page.name}.gz", gzip.compress(page.read_bytes(), 9, mtime=0))
        page.unlink()
    (pages / "peelviewer-desk.1.gz").symlink_to("peelviewer-open.1.gz")
    for name, content in (("changelog.gz", gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0)),):
        put(root, f"usr/share/doc/peelviewer/{name}", content)
    put(root, "usr/share/doc/peelviewer/copyright", copyright_of(root).encode())


def copyright_of(root: Path) -> str:
    """Its own licence, and where those of the libraries in it are."""
    licence = textwrap.indent((ROOT / "LICENSE").read_text(encoding="utf-8"), " ", lambda _line: True)
    licence = "\n".join(line if line.strip() else " ." for line in licence.splitlines())
    kept = sorted(path.parent.name for path in (root / "usr/lib/peelviewer/_internal").glob("*.dist-info/METADATA"))
    libraries = "\n".join(f"  {name.removesuffix('.dist-info')}" for name in kept)
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: PeelViewer\n"
        "Comment: The libraries in /usr/lib/peelviewer have licences of their own, in the folders *.dist-info there:\n"
        f"{libraries}\n\nFiles: *\nCopyright: The PeelViewer project\nLicense: MIT\n{licence}\n"
    )


def main() -> None:
    """Make the package."""
    architecture = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    name = f"peelviewer_{__version__}_{architecture.stdout.strip()}"
    root = ROOT / "build" / name
    shutil.rmtree(root, ignore_errors=True)
    os.umask(0o022)
    put_program(root)
    put_words(root)
    size = sum(file.lstat().st_size for file in root.rglob("*") if file.is_file()) // 1024
    control = CONTROL.format(
        version=__version__, architecture=architecture.stdout.strip(), size=size, needed=", ".join(NEEDED)
    )
    put(root, "DEBIAN/control", control.encode())
    out = ROOT / "dist" / f"{name}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(root), str(out)], check=True)
    shutil.rmtree(root)


if __name__ == "__main__":
    main()
