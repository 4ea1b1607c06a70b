"""What a desktop reads about the program: its entry, its metadata, and the kind of its files."""

import configparser
import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from peelviewer import __version__, paths, pipeline

ID = "io.github.peelviewer.PeelViewer"
KIND = "application/x-peelviewer-library"
PACKAGING = paths.resources() / "packaging"


def test_the_entry_opens_libraries() -> None:
    entry = configparser.RawConfigParser(delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(paths.resources() / f"{ID}.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "peelviewer-desk %f"
    assert KIND in desktop["MimeType"].split(";")
    assert desktop["StartupWMClass"] == "PeelViewer"  # what Qt calls a window's class: the program's name
    assert desktop["Icon"] == ID
    assert (paths.resources() / f"{ID}.svg").exists()
    tool = shutil.which("desktop-file-validate")
    if tool is None:
        pytest.skip("desktop-file-validate is absent, which checks such entries")
    run = subprocess.run([tool, str(paths.resources() / f"{ID}.desktop")], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")


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
    run = subprocess.run(
        [tool, "validate", "--strict", "--no-net", str(file)], capture_output=True, text=True, check=False
    )
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


def test_macos_is_told_of_libraries() -> None:
    told = plistlib.loads((PACKAGING / "macos.plist").read_bytes())
    (kind,) = told["UTExportedTypeDeclarations"]
    assert told["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"] == {"public.filename-extension": ["peel"], "public.mime-type": KIND}


def test_windows_is_told_of_libraries() -> None:
    script = (PACKAGING / "windows.iss").read_text(encoding="utf-8")
    assert r"Software\Classes\.peel" in script
    assert f'"{KIND}"' in script
    assert "PrivilegesRequired=lowest" in script
    assert (paths.resources().parent / re.findall(r"LicenseFile=\{#Root\}\\(.+)", script)[0]).exists()


def test_flatpak_reads_its_manifest(tmp_path: Path) -> None:
    manifest = PACKAGING / f"{ID}.yml"
    named = re.findall(r"path: \.\./([\w.-]+)$", manifest.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name in named if not (paths.resources() / name).exists()] == []
    assert "--share=network" not in manifest.read_text(encoding="utf-8")
    tool = shutil.which("flatpak-builder")
    if tool is None:
        pytest.skip("flatpak-builder is absent, which reads such manifests")
    command = [tool, "--show-manifest", str(manifest)]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
