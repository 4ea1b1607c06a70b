"""`python -m peelviewer`."""

from peelviewer.cli import main

if __name__ == "__main__":
    main()
