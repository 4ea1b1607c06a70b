"""Why two claims are set against each other, in sentences that can be selected and copied."""

from html import escape

from PySide6.QtWidgets import QTextBrowser

from peelviewer.domain.answers import GradeAnswer
from peelviewer.domain.contrast_details import GradeChange
from peelviewer.domain.contrasts import Contrast
from peelviewer.domain.wording import capital
from peelviewer.gui.look.program_look import ProgramLook
from peelviewer.gui.text.contrast_words import contrast_title
from peelviewer.gui.text.short_wording import answer_words, cycle_label, place, rule_words
from peelviewer.gui.text.window_language import tr


class ReasonsText(QTextBrowser):
    """The reason, the verdict on comparability with who says so, what lies between, and the rule."""

    def __init__(self, look: ProgramLook) -> None:
        super().__init__()
        self.setAccessibleName(tr("Why these claims are set against each other"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(10)
        self._look = look
        self._contrast: Contrast | None = None
        self._annotations = ""
        self._answers: tuple[GradeAnswer, ...] = ()
        look.changed.connect(self._show_again)  # a method, which Qt lets go of with its window

    def show_contrast(self, contrast: Contrast | None, annotations: str, answers: tuple[GradeAnswer, ...] = ()) -> None:
        """Explain a contrast, after what a person says of it, with the answers to it; nothing where none is chosen."""
        self._contrast, self._annotations, self._answers = contrast, annotations, answers
        self.setHtml("".join(f"<p style='margin: 0 0 5px 0'>{part}</p>" for part in self._parts(contrast, annotations)))

    def _show_again(self) -> None:
        self.show_contrast(self._contrast, self._annotations, self._answers)

    def _parts(self, contrast: Contrast | None, annotations: str) -> list[str]:
        if contrast is None:
            return [self._quiet(tr("Choose a contrast to see why its two claims are set against each other."))]
        parts = [f"<b>{escape(capital(annotations))}</b>"] if annotations else []
        # What lies between is listed below, with how it is known.
        is_listed = isinstance(contrast.detail, GradeChange) and not contrast.detail.across_names
        parts.append(escape(f"{contrast_title(contrast)}." if is_listed else contrast.reason))
        if verdict := contrast.comparability:
            source = f" {self._quiet(f'({verdict.source})')}" if verdict.source else ""
            parts.append(f"<b>{escape(tr(verdict.verdict).capitalize())}.</b> {escape(verdict.reason)}{source}")
        between = [
            f"{cycle_label(statement.cycle)} {tr(statement.grade)} ({place(statement)})"
            for statement in contrast.between
        ]
        if between or contrast.gaps:
            parts.append(escape(tr("In between: {grades}.").format(grades="; ".join((*between, *contrast.gaps)))))
        for answer in self._answers:
            words = answer_words(answer)
            parts.append(escape(capital(words)))
        parts.append(self._quiet(tr("Rule: {rule}").format(rule=rule_words(contrast.rule))))
        return parts

    def _quiet(self, words: str) -> str:
        return f"<span style='color: {self._look.colours.base['muted']}'>{escape(words)}</span>"
