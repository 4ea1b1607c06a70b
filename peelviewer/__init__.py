"""PeelViewer reads police-inspection reports and news of them, and sets their claims side by side."""

__version__ = "1.0.0"
