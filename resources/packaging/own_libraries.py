"""What PeelViewer starts (Tesseract, a browser) uses the system's libraries: those of the bundle are its own.

A process that reads files is this program once more: it is told to find the bundle's libraries as at a first start.
"""

import os

for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    os.environ.pop(name, None)
    if (original := os.environ.pop(f"{name}_ORIG", None)) is not None:
        os.environ[name] = original
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
