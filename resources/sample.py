"""The sample report: the figures of a real one, its words our own, to try the program on."""

import json
from importlib.resources import files

import resources


def load_sample() -> dict[str, str | tuple[str, ...]]:
    """Flat values by key (form.md, Keys); lists come as tuples, as drafts hold them."""
    text = files(resources).joinpath("sample.json").read_text(encoding="utf-8")
    values: dict[str, str | list[str]] = json.loads(text)
    return {k: v if isinstance(v, str) else tuple(v) for k, v in values.items()}
