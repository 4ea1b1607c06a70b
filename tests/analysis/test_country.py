"""The country: every force by every theme that one inspection graded."""

from made_evidence import CAMBRIDGESHIRE, STATEMENTS, evidence

from peelviewer.analysis.country import country
from peelviewer.analysis.table import listed_statements
from peelviewer.domain.grades import Standing
from peelviewer.reference import reference


def test_every_force_has_a_cell_for_each_theme_with_its_grade_or_why_there_is_none() -> None:
    statements = (*evidence(*STATEMENTS).statements, *listed_statements(None))
    found = country(statements, "2015")
    names = [row.force for row in found.rows]
    assert names == sorted(set(names))
    assert {force.name for force in reference().forces} <= set(names)
    assert {"soc", "effectiveness"} <= set(found.themes)
    assert all(set(row.cells) == set(found.themes) for row in found.rows)
    assert all(cell.best or cell.gap for row in found.rows for cell in row.cells.values())
    mine = next(row for row in found.rows if row.force == CAMBRIDGESHIRE)
    assert mine.cells["soc"].best is not None
    assert mine.cells["soc"].best.standing is Standing.GRADED
    assert mine.region == "East of England"
    assert [table.force for table in found.tables()] == names
    assert found.tables()[names.index(CAMBRIDGESHIRE)].cells["soc", "2015"] == mine.cells["soc"]


def test_without_a_name_it_is_the_newest_peel_inspection() -> None:
    found = country(listed_statements(None))
    assert found.cycle in reference().peel_cycles
    assert found.cycle == [cycle for cycle in found.cycles if cycle in reference().peel_cycles][-1]
    assert found.cycles.index("2014") < found.cycles.index("SOC 2023")
    assert country(listed_statements(None), "of another time").cycle == found.cycle


def test_where_nothing_is_known_the_forces_stand_there_without_grades() -> None:
    found = country(())
    assert (found.cycle, found.themes) == ("", ())
    assert not any(row.is_graded for row in found.rows)


def test_a_regional_unit_stands_there_where_it_was_graded() -> None:
    units = {unit.name for unit in reference().regional_units}
    assert not units & {row.force for row in country(listed_statements(None), "2015").rows}
    assert units & {row.force for row in country(listed_statements(None), "SOC 2023").rows}
