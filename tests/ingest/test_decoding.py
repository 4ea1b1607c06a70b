"""Bytes as text: what they are by their own form comes first, then what they declare, then windows-1252."""

import pytest

from peelviewer.ingest.decoding import decoded

SAID = "“Good” – £5m, café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_that_declares_nothing_is_read_as_it_is_written(encoding: str) -> None:
    assert decoded(SAID.encode(encoding)) == SAID


@pytest.mark.parametrize("declared", ["iso-8859-1", "latin-1", "us-ascii", "utf-8", "no-such", "hex"])
def test_what_is_declared_wrongly_is_windows_1252(declared: str) -> None:
    assert decoded(SAID.encode("cp1252"), declared) == SAID


def test_what_is_declared_rightly_counts_where_the_form_tells_nothing() -> None:
    assert decoded("Přehled".encode("cp1250"), "windows-1250") == "Přehled"
    assert decoded(SAID.encode(), "windows-1250") == SAID  # UTF-8 by its form


def test_a_nul_is_no_letter() -> None:
    assert decoded(b"graded go\0od\0") == "graded good"


def test_letters_and_accents_are_one_and_bytes_that_are_no_text_do_not_stop_it() -> None:
    assert decoded("cafe\u0301".encode()) == "café"
    assert "\ufffd" in decoded(b"a\x81b")
