"""The door to the background, with its threads."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peelviewer import pipeline
from peelviewer.gui.state.background_work import BackgroundWork
from peelviewer.store import Library


def test_a_newer_question_drops_the_answer_to_an_older_one(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    answers: list[str] = []
    background.ask("topic", lambda _library: "older", answers.append)
    background.ask("topic", lambda library: library.path.name, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["library.peel"]
    background.close()


def test_no_answer_comes_while_its_question_is_asked(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    answers: list[int] = []
    for number in range(300):
        background.ask(f"topic {number}", lambda _library, number=number: number, answers.append)
    assert answers == []  # some were done before they could be waited for
    qtbot.waitUntil(lambda: len(answers) == 300)
    background.close()


def test_an_answer_that_comes_after_the_end_asks_for_nothing_more(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    came: list[object] = []

    def ask_again(answer: object) -> None:
        came.append(answer)
        background.ask("next", lambda library: library.counts(), came.append)

    background.ask("first", lambda library: library.counts(), ask_again)
    background.close()  # waits for the thread: its answer is on its way
    background.ask("late", lambda library: library.counts(), came.append)  # as a clock of its window does
    with qtbot.waitSignal(background.destroyed):
        background.deleteLater()
    assert came == []


def test_an_error_comes_as_a_sentence_with_its_topic(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "no.peel").write_text("no library")
    background = BackgroundWork(lambda: pipeline.open_library(tmp_path / "no.peel"))
    with qtbot.waitSignal(background.failed) as failed:
        background.ask("library", lambda library: library.counts(), lambda _counts: None)
    assert failed.args is not None
    topic, sentence = failed.args
    assert topic == "library"
    assert "no.peel" in sentence
    background.close()


def test_what_may_pass_comes_with_a_way_to_try_it_again(qtbot: QtBot, tmp_path: Path, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(tmp_path / "gone.peel"))
    answers: list[tuple[int, int, int]] = []
    with qtbot.waitSignal(background.blocked) as blocked:
        background.ask("library", lambda library: library.counts(), answers.append)
    assert blocked.args is not None
    assert "gone.peel" in blocked.args[1]
    library_file.replace(tmp_path / "gone.peel")
    blocked.args[2]()
    qtbot.waitUntil(lambda: bool(answers))
    background.close()


def test_what_waits_for_a_process_is_ended_by_a_newer_one_and_by_another_question(
    qtbot: QtBot, library_file: Path
) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    begun: list[str] = []
    answers: list[str] = []

    def wait_for_ever(name: str, cancelled: Callable[[], bool]) -> str:
        begun.append(name)
        while not cancelled():
            Event().wait(0.001)
        return name

    background.wait_beside("ahead", partial(wait_for_ever, "ahead"), answers.append)
    qtbot.waitUntil(lambda: begun == ["ahead"])
    background.wait_beside("force", partial(wait_for_ever, "force"), answers.append)
    qtbot.waitUntil(lambda: answers == ["ahead"] and begun == ["ahead", "force"])
    background.ask("force", lambda _library: "another", answers.append)
    qtbot.waitUntil(lambda: answers == ["ahead", "another"])
    background.wait_beside("force", partial(wait_for_ever, "the last"), answers.append)
    qtbot.waitUntil(lambda: begun[-1] == "the last")
    background.close()


def test_a_slow_page_keeps_no_question_waiting_and_no_window_open(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    begun = Event()

    def draw_for_ever(name: str, cancelled: Callable[[], bool]) -> str:
        begun.set()
        while not cancelled():
            pass
        return name

    drawn: list[str] = []
    answers: list[str] = []
    background.ask_beside("picture 1", lambda library: library.path.name, draw_for_ever, drawn.append)
    qtbot.waitUntil(begun.is_set)
    background.ask("words", lambda library: library.path.name, answers.append)
    qtbot.waitUntil(lambda: answers == ["library.peel"])
    background.close()
    assert drawn == []


def test_a_search_does_not_stand_behind_other_questions(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    go_on = Event()
    background.ask("gathering", lambda _library: go_on.wait(), lambda _done: None)
    found: list[int] = []
    background.search([(lambda library: pipeline.search(library, "crime").total, found.append)])
    qtbot.waitUntil(lambda: bool(found))
    go_on.set()
    background.close()
    assert found[0] > 0


def test_a_newer_search_ends_an_older_one_and_its_steps_never_begin(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    begun, after = Event(), Event()
    found: list[object] = []
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    def never_ends(library: Library) -> object:
        begun.set()
        return library._all(endless)

    background.search([(never_ends, found.append), (lambda _library: after.set(), found.append)])
    qtbot.waitUntil(begun.is_set)
    background.search([(lambda library: library.path.name, found.append)])
    qtbot.waitUntil(lambda: bool(found))
    background.close()
    assert found == ["library.peel"]
    assert not after.is_set()


def test_between_answers_that_take_long_the_window_has_its_turn(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    happened: list[str] = []

    def take_long(answer: str) -> None:
        happened.append(answer)
        QTimer.singleShot(0, lambda: happened.append("turn"))
        end = perf_counter() + 0.01
        while perf_counter() < end:
            pass

    asked = [Event() for _ in range(3)]
    for number, event in enumerate(asked):
        background.ask(f"topic {number}", lambda _library, e=event, n=number: (e.set(), str(n))[1], take_long)
    assert asked[-1].wait(5)  # all have come before one of them is delivered
    qtbot.waitUntil(lambda: len(happened) == 6)
    assert happened == ["0", "turn", "1", "turn", "2", "turn"]
    background.close()


def test_who_goes_on_with_an_answer_has_a_turn_of_their_own_unless_something_newer_is_asked(
    qtbot: QtBot, library_file: Path
) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    happened: list[str] = []

    def go_on(answer: str) -> None:
        happened.append(answer)
        background.go_on("text", lambda: happened.append(f"more of {answer}"))
        QTimer.singleShot(0, lambda: happened.append("turn"))

    background.ask("text", lambda _library: "one", go_on)
    qtbot.waitUntil(lambda: len(happened) == 3)
    assert happened == ["one", "turn", "more of one"]
    background.go_on("text", lambda: happened.append("more of what nobody wants"))
    background.ask("text", lambda _library: "two", happened.append)
    qtbot.waitUntil(lambda: "two" in happened)
    assert happened[3:] == ["two"]
    background.close()


def test_what_is_not_wanted_any_more_never_comes(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    answers: list[str] = []
    background.ask("dropped", lambda _library: "dropped", answers.append)
    background.drop("dropped")
    background.ask("next", lambda _library: "next", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["next"]
    background.close()


def test_no_answer_is_delivered_in_the_round_in_which_the_window_is_painted(qtbot: QtBot, library_file: Path) -> None:
    background = BackgroundWork(lambda: pipeline.open_library(library_file))
    window, came = QWidget(), list[str]()
    background.give_way_to(window)
    background.ask("topic", lambda _library: "first", came.append)
    qtbot.waitUntil(lambda: bool(came))
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in background.findChildren(QTimer)))
    background.go_on("topic", lambda: came.append("next"))
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    round_of_painting = QTimer(singleShot=True, interval=0)
    round_of_painting.timeout.connect(lambda: came.append("painted"))
    round_of_painting.start()
    qtbot.waitUntil(lambda: len(came) == 3)
    assert came == ["first", "painted", "next"]
    background.close()
