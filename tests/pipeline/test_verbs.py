"""The verbs of the pipeline: each is found where it is said to be, and loads no more than it needs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from peelviewer import pipeline

NAMED = [
    (node.module.removeprefix("peelviewer.pipeline."), alias.name)
    for node in ast.walk(ast.parse(Path(pipeline.__file__).read_text(encoding="utf-8")))
    if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("peelviewer.pipeline.")
    for alias in node.names
]


def test_each_verb_is_where_the_types_say() -> None:
    assert {(module, verb) for verb, module in pipeline._MODULES.items()} == set(NAMED)
    assert {verb for _, verb in NAMED} <= set(dir(pipeline))


@pytest.mark.parametrize("verb", [verb for _, verb in NAMED])
def test_each_verb_is_there(verb: str) -> None:
    assert getattr(pipeline, verb) is not None


def test_all_can_be_loaded_at_once() -> None:
    pipeline.load()
    assert {f"peelviewer.pipeline.{module}" for module in pipeline._VERBS} <= set(sys.modules)


def test_what_is_no_verb_is_told() -> None:
    with pytest.raises(AttributeError):
        _ = pipeline.juggle


def test_to_look_at_what_is_kept_loads_nothing_that_reads_or_finds() -> None:
    looking = (
        "pipeline.open_library, pipeline.takes_long, pipeline.known_of, pipeline.grades_in, pipeline.picked, "
        "pipeline.changes_elsewhere, pipeline.bin_of, pipeline.forces_of, pipeline.notes_beside_contrasts, pipeline.grades"
    )
    heavy = '[name for name in sys.modules if name.startswith(("peelviewer.ingest", "peelviewer.analysis.claims"))]'
    code = f"import sys; from peelviewer import pipeline; {looking}; print({heavy})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
