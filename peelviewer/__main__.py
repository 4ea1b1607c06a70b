"""`python -m peelviewer`, and the program of a bundle."""

import multiprocessing

from peelviewer.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # in a bundle, a process that reads files is this program once more
    main()
