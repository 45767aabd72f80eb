"""200 papers through the Open XML SDK: under --long only, for it comes from npm."""

from pathlib import Path

from export.report.nodes import Style
from export.word.document import write_body
from export.word.markup import styled
from tests.export.word.checks.baseline import beyond_the_baseline
from tests.export.word.checks.generated import papers
from tests.export.word.checks.validators import sdk_findings
from tests.long_runs import LongRun


def test_the_open_xml_sdk_finds_nothing_but_in_broken_files(
    tmp_path: Path, long_run: LongRun
) -> None:
    documents = {paper.name: paper.document for paper in papers(200)}
    misplaced = styled(Style.BODY, "").replace("<w:pStyle", "<w:jc w:val='left'/><w:pStyle")
    broken = {"misplaced": write_body(misplaced, "错"), "no package": b"PK"}
    faults = sdk_findings({**documents, **broken}, tmp_path)
    assert all(faults[name] for name in broken)
    found = [f"{name}: {fault}" for name in documents for fault in faults[name]]
    long_run.tell(papers=len(documents), found=len(found))
    assert beyond_the_baseline("sdk", found) == []
