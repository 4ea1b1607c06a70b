"""What the program is, where it keeps things, and whose works it stands on."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from peelviewer import __version__, paths
from peelviewer.gui.text.window_language import tr
from peelviewer.gui.widgets.overlay_sheet import OverlaySheet
from peelviewer.gui.widgets.rich_labels import rich


class AboutBox:
    """Shows the box of the program, and from there the sheet of licences."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._licences: LicencesSheet | None = None

    def show(self) -> None:
        """Open the box."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(tr("About PeelViewer"))
        for label in box.findChildren(QLabel):
            rich(label)
        box.setText(
            tr(
                "<b>PeelViewer {version}</b><p>Grades, judgement text and news coverage of police inspections, side by "
                "side. Everything stays on this machine.</p><p>MIT licence. Grades are facts of public record, each with "
                "its source.</p><p>Libraries: {libraries}<br>Log, without any text of yours: {log}</p>"
            ).format(version=__version__, libraries=escape(str(paths.libraries())), log=escape(str(paths.state())))
        )
        licences = box.addButton(tr("&Works of others…"), QMessageBox.ButtonRole.ActionRole)
        licences.clicked.connect(self._show_licences)
        box.addButton(QMessageBox.StandardButton.Ok)
        box.open()

    def _show_licences(self) -> None:
        if self._licences is None:
            self._licences = LicencesSheet(self._window)
        self._licences.open_sheet()


class LicencesSheet(OverlaySheet):
    """The works of others in the program, a line each with its licence."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 620, 540)
        name = tr("Works of others in PeelViewer, and their licences")
        self.setAccessibleName(name)
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(name)
        from peelviewer import third_parties  # which loads all that reads what is installed

        notices = (f"{f'{each.name} {each.version}'.strip()}: {each.licence}" for each in third_parties.notices())
        text.setPlainText("\n".join([name, "", *notices]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(text)
        self.setFocusProxy(text)
