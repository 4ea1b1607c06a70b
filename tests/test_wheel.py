"""A wheel holds all that the program needs: resources, data and the sample corpus."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_an_installed_wheel_opens_the_sample_library(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    carried = {name.removeprefix("peelviewer/") for name in zipfile.ZipFile(wheel).namelist()}
    for folder in ("resources", "data"):
        there = {file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*") if file.is_file()}
        not_shown = {name for name in there if name.startswith(("resources/screenshots/", "resources/packaging/"))}
        left_out = {name for name in there - not_shown if "__pycache__" not in name} - carried
        assert left_out == set()
        assert not_shown & carried == set()
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(site), str(wheel)],
        check=True,
        capture_output=True,
    )
    script = (
        "import peelviewer, sys; from pathlib import Path; from peelviewer import paths, cli;"
        "assert Path(peelviewer.__file__).is_relative_to(sys.path[0]), peelviewer.__file__;"
        "assert paths.data().is_relative_to(sys.path[0]) and paths.resources().is_relative_to(sys.path[0]);"
        "assert (paths.resources() / 'translations' / 'peelviewer_cy.qm').is_file();"
        "sys.argv[1:] = ['grades', '--force', 'cambridgeshire']; cli.main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(site)!r}); {script}"],
        cwd=tmp_path,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "Cambridgeshire Constabulary" in run.stdout


def test_the_source_package_is_small_and_its_readme_shows_its_pictures(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (package,) = tmp_path.glob("*.tar.gz")
    assert package.stat().st_size <= 4_000_000
    with tarfile.open(package) as held:
        assert not [name for name in held.getnames() if "/resources/screenshots" in name]
        (name,) = [name for name in held.getnames() if name.endswith("/PKG-INFO")]
        info = held.extractfile(name)
        assert info is not None
        told = info.read().decode()
    assert re.findall(r"(?:\]\(|src=\")(?!https://|#)[^)\"]+", told) == []
    assert "https://raw.githubusercontent.com/peelviewer/peelviewer/main/resources/screenshots/" in told
