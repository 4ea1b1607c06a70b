"""Every module of analysis that finds contrasts is run, and every kind of contrast has one that finds it."""

import inspect
import sys
from pathlib import Path
from types import ModuleType

import pytest

from peelviewer import analysis
from peelviewer.analysis import manual_contrasts
from peelviewer.analysis.contrasts import BESIDE_OTHERS, IN_DOCUMENTS
from peelviewer.domain.contrast_kinds import ContrastKind

MODULES: list[ModuleType] = [
    sys.modules[find.__module__] for find in (*IN_DOCUMENTS, *BESIDE_OTHERS, manual_contrasts.find)
]


def test_every_module_with_a_find_is_run() -> None:
    folder = Path(str(analysis.__file__)).parent
    finding = {file.stem for file in folder.glob("*.py") if "\ndef find(" in file.read_text(encoding="utf-8")}
    assert len(finding) >= 14
    assert {module.__name__.rpartition(".")[2] for module in MODULES} == finding


@pytest.mark.parametrize("kind", ContrastKind)
def test_every_kind_has_a_module_that_finds_it(kind: ContrastKind) -> None:
    finding = [module for module in MODULES if f"kind=ContrastKind.{kind.name}" in inspect.getsource(module)]
    assert finding
    assert all(module.RULE for module in finding)
