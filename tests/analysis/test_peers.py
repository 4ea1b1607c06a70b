"""Force beside force in one inspection: the region first, what is not known with its reason."""

from made_evidence import CAMBRIDGESHIRE, STATEMENTS, evidence

from peelviewer.analysis.peers import peers
from peelviewer.analysis.table import listed_statements
from peelviewer.reference import reference


def test_every_force_is_there_once_with_its_grade_or_why_there_is_none() -> None:
    statements = (*evidence(*STATEMENTS).statements, *listed_statements(None))
    found = peers(statements, CAMBRIDGESHIRE, "soc", "SOC 2023")
    names = [peer.force for peer in found]
    assert names == sorted(set(names))
    assert {force.name for force in reference().forces} <= set(names)
    mine = next(peer for peer in found if peer.force == CAMBRIDGESHIRE)
    assert mine.cell.best is not None
    assert mine.near
    assert all(peer.cell.best or peer.cell.gap for peer in found)


def test_the_region_is_that_of_the_unit() -> None:
    found = peers(listed_statements(None), CAMBRIDGESHIRE, "soc", "SOC 2023")
    near = {peer.force for peer in found if peer.near}
    unit = reference().unit_of(CAMBRIDGESHIRE)
    assert unit is not None
    assert near <= {unit.name, *unit.forces}
    assert set(unit.forces) <= near


def test_a_force_without_a_region_is_near_itself() -> None:
    found = peers((), "City of London Police", "soc", "2015")
    assert [peer.force for peer in found if peer.near] == ["City of London Police"]
