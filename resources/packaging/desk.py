"""The bundle's program without a terminal: the window, as a desktop starts it."""

import multiprocessing

from peelviewer.cli import desk

if __name__ == "__main__":
    multiprocessing.freeze_support()
    desk()
