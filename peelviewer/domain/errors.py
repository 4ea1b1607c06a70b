"""Errors a reader can meet: one class a case, each a sentence of what is wrong and a hint of what to do."""


class PeelViewerError(Exception):
    """A sentence for the reader, with a hint. Raised in any folder; only `gui` and `cli` show it."""

    may_pass = False  # whether the same may succeed when it is tried again

    def __init__(self, sentence: str, hint: str = "") -> None:
        """`sentence` says what is wrong, `hint` what to do about it."""
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        """Both sentences, on one line."""
        return f"{self.sentence} {self.hint}".strip()

    @staticmethod
    def again(kind: "type[PeelViewerError]", sentence: str, hint: str) -> "PeelViewerError":
        """An error of `kind` in the words that it had in another process."""
        error = kind.__new__(kind)
        PeelViewerError.__init__(error, sentence, hint)
        return error
