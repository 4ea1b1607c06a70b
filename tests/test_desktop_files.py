"""What a desktop reads about the program: its entry, its metadata, and the kind of its files."""

import configparser
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from peelviewer import __version__, paths, pipeline

ID = "io.github.peelviewer.PeelViewer"
KIND = "application/x-peelviewer-library"


def test_the_entry_opens_libraries() -> None:
    entry = configparser.RawConfigParser(delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(paths.resources() / f"{ID}.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "peelviewer-desk %f"
    assert KIND in desktop["MimeType"].split(";")
    assert desktop["StartupWMClass"] == "PeelViewer"  # what Qt calls a window's class: the program's name
    assert (paths.resources() / f"{desktop['Icon']}.svg").exists()


def test_the_metadata_tells_of_this_version_and_is_valid() -> None:
    file = paths.resources() / f"{ID}.metainfo.xml"
    known = ET.parse(file)
    assert known.findtext("id") == ID
    assert known.findtext("launchable") == f"{ID}.desktop"
    assert known.findtext("provides/mediatype") == KIND
    assert next(release.get("version") for release in known.iter("release")) == __version__
    tool = shutil.which("appstreamcli")
    if tool is None:
        pytest.skip("appstreamcli is absent, which checks such metadata")
    run = subprocess.run([tool, "validate", "--no-net", str(file)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_a_library_is_known_by_its_content(tmp_path: Path) -> None:
    pipeline.open_or_create(tmp_path / "library").close()
    content = (tmp_path / "library").read_bytes()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(paths.resources() / "peelviewer-mime.xml").find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") == KIND
    for match in kind.iter(f"{space}match"):
        wanted = str(match.get("value")).replace("\\000", "\0").encode()
        start = int(str(match.get("offset")))
        assert content[start : start + len(wanted)] == wanted
    tool = shutil.which("update-mime-database")
    if tool is None:
        pytest.skip("update-mime-database is absent, which reads such files")
    (tmp_path / "mime" / "packages").mkdir(parents=True)
    shutil.copy(paths.resources() / "peelviewer-mime.xml", tmp_path / "mime" / "packages")
    run = subprocess.run([tool, str(tmp_path / "mime")], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "*.peel" in (tmp_path / "mime" / "globs").read_text(encoding="utf-8")
