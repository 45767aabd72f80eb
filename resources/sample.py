"""The sample report: the figures of a real one, its words our own, to try the program on."""

import json
from pathlib import Path


def load_sample() -> dict[str, str | tuple[str, ...]]:
    """Flat values by key (form.md, Keys); lists come as tuples, as drafts hold them."""
    text = Path(__file__).with_name("sample.json").read_text(encoding="utf-8")
    values: dict[str, str | list[str]] = json.loads(text)
    return {k: v if isinstance(v, str) else tuple(v) for k, v in values.items()}
