"""The sample report, to try the program on: figures of a real one, texts of our own."""

import json
from pathlib import Path


def load_sample() -> dict[str, str | tuple[str, ...]]:
    """Return the sample's values by key; lists as tuples, as drafts hold them."""
    text = Path(__file__).with_name("sample.json").read_text(encoding="utf-8")
    values: dict[str, str | list[str]] = json.loads(text)
    return {k: v if isinstance(v, str) else tuple(v) for k, v in values.items()}
