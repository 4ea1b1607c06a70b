"""The Flatpak is built from its manifest, installed and used; a bare Debian stands in for the runtime that it asks for."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from main_job import SAMPLE, main_job, run
from on_screen import screen, wait_for_window

ID = "io.github.peelviewer.PeelViewer"
MANIFEST = Path(__file__).parents[2] / "resources" / "packaging" / f"{ID}.yml"
TOOLS = ("flatpak", "flatpak-builder", "dbus-run-session", "mmdebstrap")
RUNTIME = "[Runtime]\nname={name}\nruntime=org.freedesktop.Platform/x86_64/{version}\nsdk={name}/x86_64/{version}\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Of someone who has an empty home, and Flatpak's files in it."""
    if any(shutil.which(tool) is None for tool in TOOLS) or os.geteuid() != 0:
        pytest.skip(f"needs {', '.join(TOOLS)}, and to be root")
    (tmp_path / "home").mkdir()
    return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": str(tmp_path / "home")}


def stand_in(deb: Path, version: str, environment: dict[str, str], folder: Path) -> None:
    """Put a runtime and its tools into the repository: Debian with what the package needs, and what builds a Flatpak."""
    needed = (
        re.sub(r" \([^)]*\)", "", run(["dpkg-deb"], environment, "--field", deb, "Depends")).replace(" ", "").strip()
    )
    include = f"--include={needed},appstream-util,fontconfig,librsvg2-common"
    run(["mmdebstrap"], environment, "--variant=apt", include, "bookworm", folder / "debian")
    for name in ("org.freedesktop.Platform", "org.freedesktop.Sdk"):
        (folder / name / "files").mkdir(parents=True)
        shutil.copytree(folder / "debian/usr", folder / name / "usr", symlinks=True, copy_function=os.link)
        shutil.copytree(folder / "debian/etc", folder / name / "usr/etc", symlinks=True)
        (folder / name / "metadata").write_text(RUNTIME.format(name=name, version=version))
        run(["flatpak"], environment, "build-export", "--runtime", folder / "repo", folder / name, version)
    run(["flatpak"], environment, "build-update-repo", folder / "repo")
    run(["flatpak"], environment, "--user", "remote-add", "--no-gpg-verify", "here", folder / "repo")
    shutil.rmtree(folder / "debian")


def test_it_is_built_installed_used_and_removed(
    bundle: Path, deb: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    assert bundle.is_dir()  # the manifest takes it
    (version,) = re.findall(r"runtime-version: '(.+)'", MANIFEST.read_text(encoding="utf-8"))
    stand_in(deb, version, environment, tmp_path)
    flatpak = ["flatpak", "--user"]
    install = [*flatpak, "install", "--assumeyes", "--noninteractive", "here"]
    run(install, environment, f"org.freedesktop.Platform//{version}", f"org.freedesktop.Sdk//{version}")
    build = ["flatpak-builder", "--user", "--disable-rofiles-fuse", f"--state-dir={tmp_path}/state"]
    run(build, environment, f"--repo={tmp_path}/repo", tmp_path / "build", MANIFEST)
    run(install, environment, ID)

    own = tmp_path / "home/.var/app" / ID / "data"
    shutil.copytree(SAMPLE, own / "files")
    program = ["dbus-run-session", "--", *flatpak, "run", "--command=peelviewer", ID]
    main_job(program, environment, str(own / "files"), str(own), own)
    with screen(tmp_path) as display:
        desk = ["dbus-run-session", "--", *flatpak, "run", ID, str(own / "library.peel")]
        there = {**environment, "DISPLAY": f":{display.rpartition(':')[2]}"}
        running = subprocess.Popen(desk, env=there, stderr=subprocess.DEVNULL)  # a bus without a desktop complains
        try:
            print(f"\nFlatpak: painted after {wait_for_window(tmp_path, running):.2f} s")
        finally:
            subprocess.run(["flatpak", "kill", ID], env=environment, check=False)
            running.terminate()
            running.wait()
    run([*flatpak, "uninstall", "--assumeyes", "--noninteractive"], environment, ID)
    assert (own / "library.peel").exists()
