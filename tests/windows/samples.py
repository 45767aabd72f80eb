"""Draft files for the program under test, made by this machine's own program."""

import json
from pathlib import Path

from main import main
from resources.sample import load_sample

UNIT = "长沙市天心区示范服务中心"
SUMS = {"spending.adjusted.total": "2468.76", "spending.final.total": "2468.76"}


def sample_file(folder: Path, *, sound: bool = True) -> Path:
    """Write the sample report as a draft file; ``sound`` with its two wrong sums put right."""
    folder.mkdir(parents=True, exist_ok=True)
    draft, values = folder / "示例 草稿.jxzp", folder / "values.json"
    given = load_sample() | (SUMS if sound else {})
    values.write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    assert main(["new", "--year", "2019", "--to", str(draft)]) == 0
    assert main(["set", str(draft), "--from", str(values), "--to", str(draft)]) == 0
    return draft
