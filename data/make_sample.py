"""Makes the sample report (sample/cambridgeshire-effectiveness-2015.pdf) from its Typst source.

python data/make_sample.py
"""

from pathlib import Path

import typst

DATA = Path(__file__).parent
SOURCE = DATA / "sample_source" / "report.typ"
REPORT = DATA / "sample" / "cambridgeshire-effectiveness-2015.pdf"
FONTS = DATA.parent / "resources" / "fonts"


def main() -> None:
    typst.compile(SOURCE, output=REPORT, font_paths=[FONTS], ignore_system_fonts=True, timestamp=0)
    print(f"{REPORT.name} written")


if __name__ == "__main__":
    main()
