"""Words that the window shows and that the folders below `gui` say, listed for the catalogue: they know no translation.

Nothing imports this while the program runs; a test compares it with what is said there. Where such a word is shown, it
goes through `tr`. The values of `domain` and the names in `data/` need no list: `make translations` asks for them.
"""

from peelviewer.gui.text.window_language import marked

MENUS = (
    marked("&File"),
    marked("&Edit"),
    marked("&Go"),
    marked("E&vidence"),
    marked("&View"),
    marked("T&ypeface"),
    marked("Colou&rs"),
    marked("L&anguage"),
    marked("&Help"),
)
ANALYSIS = (  # what stands between inspections, why a cell is empty, what changes before a column, which way a grade went
    marked("letter"),
    marked("revisit"),
    marked("not in this library"),
    marked("not inspected in this cycle"),
    marked("not graded"),
    marked("graded by the regional inspection"),
    marked("the scale and the method change"),
    marked("the method changes"),
    marked("another inspection, with its own method"),
    marked("another inspection, with its own method and scale"),
    marked("same"),
    marked("lower"),
    marked("higher"),
    marked("1 step lower"),
    marked("2 steps lower"),
    marked("3 steps lower"),
    marked("4 steps lower"),
    marked("1 step higher"),
    marked("2 steps higher"),
    marked("3 steps higher"),
    marked("4 steps higher"),
)
SEARCH = (  # the fields of a search, and what else was made of what was typed
    marked("force"),
    marked("year"),
    marked("theme"),
    marked("grade"),
    marked("inspection"),
    marked("standing"),
    marked("speaker"),
    marked("kind"),
    marked("finding"),
    marked("due"),
    marked("status"),
    marked("open"),
    marked("any"),
    marked("source"),
    marked("publisher"),
    marked("note"),
    marked("word"),
    marked("words"),
    marked("phrase"),
    marked("exactly"),
    marked("beginning with"),
    marked("without"),
    marked("or"),
    marked("near"),
)
