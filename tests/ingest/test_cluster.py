"""Files read by a Dask cluster, here one of the loopback: what becomes of them is what becomes of them on this machine."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import peelviewer
from peelviewer import paths, pipeline
from peelviewer.ingest.errors import ClusterError

Run = Callable[..., tuple[int, str, str]]
# A scheduler, and at a line of input a worker: threads of a process, as `dask worker --no-nanny` is one.
CLUSTER = """
import sys
from distributed import LocalCluster
cluster = LocalCluster(
    host="127.0.0.1", n_workers=0, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=None,
    silence_logs=50, local_directory=sys.argv[1],
)
print(cluster.scheduler_address, flush=True)
input()
cluster.scale(1)
cluster.wait_for_workers(1)
print("it has a worker", flush=True)
input()
"""


@pytest.fixture
def cluster(tmp_path: Path, _loopback: None) -> Iterator[subprocess.Popen[str]]:
    pytest.importorskip("distributed", reason="Dask is absent, which is an extra")
    command = [sys.executable, "-c", CLUSTER, str(tmp_path)]
    here = Path(__file__).parents[2]  # it reads by the rules of this tree
    running = subprocess.Popen(command, cwd=here, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with running:
        yield running
        running.kill()


def go_on(cluster: subprocess.Popen[str]) -> str:
    """The next line that the cluster prints."""
    assert cluster.stdout is not None
    return cluster.stdout.readline().strip()


def told(results: Iterator[tuple[Path, pipeline.Reading | Exception]]) -> list[tuple[Path, object]]:
    """Results in a form that can be compared: of an error, its kind and words."""
    return [(path, (type(each), str(each)) if isinstance(each, Exception) else each) for path, each in results]


def test_a_cluster_reads_as_this_machine_does(
    cluster: subprocess.Popen[str], tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = paths.data() / "sample"
    (tmp_path / "empty.txt").write_bytes(b" ")
    names = (
        sample / "eastern-soc-2023.html",
        sample / "river-post-2016.txt",
        tmp_path / "empty.txt",
        tmp_path / "none",
    )
    files = [(path, None) for path in names]
    address = go_on(cluster).replace("tcp://", "dask://")

    importing = ("import", tmp_path / "empty.txt", "--library", tmp_path / "l.peel", "--executor", address)
    code, _, errors = run(*importing)
    assert (code, errors) == (
        1,
        f"peelviewer: The cluster at {address} has no workers. Start some with “dask worker”.\n",
    )

    assert cluster.stdin is not None
    print(file=cluster.stdin, flush=True)
    assert go_on(cluster) == "it has a worker"
    there = told(pipeline.read_files(files, cluster=address))
    assert there == told(pipeline.read_files(files))
    assert [type(result) for _, result in there] == [*([pipeline.Reading] * 2), tuple, tuple]
    code, printed, errors = run(*importing)
    assert (code, errors) == (1, "")
    assert "empty.txt: refused" in printed

    seen: list[Path] = []
    for path, _ in pipeline.read_files(files, lambda: len(seen) >= 1, cluster=address):
        seen.append(path)
    assert len(seen) == 1

    monkeypatch.setattr(peelviewer, "__version__", "0.0.1")
    with pytest.raises(ClusterError, match="has another version of PeelViewer than this machine"):
        next(pipeline.read_files(files, cluster=address))


def test_what_is_no_cluster_costs_a_sentence(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("The force is good at this.")
    importing = ("import", tmp_path / "a.txt", "--library", tmp_path / "l.peel", "--executor")
    code, _, errors = run(*importing, "somewhere:8786")
    assert code == 1
    assert errors == "peelviewer: “somewhere:8786” is not the address of a cluster. Write it as dask://HOST:PORT.\n"
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, _, errors = run(*importing, "dask://127.0.0.1:8786")
    assert code == 1
    assert "Dask, which hands files to a cluster, is not installed." in errors
    code, _, errors = run("import", "--again", "--executor", "dask://127.0.0.1:8786")
    assert code == 2
    assert "Name the files that the cluster is to read" in errors
