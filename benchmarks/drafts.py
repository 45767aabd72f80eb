"""The drafts that are measured: the sample report, also with a narrative of any length."""

from model.draft.draft import Draft, new_draft
from resources.sample import load_sample

NARRATIVE = "performance"


def sample() -> Draft:
    """Return the sample report."""
    return new_draft("").with_values(load_sample(), {})


def long(characters: int) -> Draft:
    """Return the sample with its narrative repeated, or cut, to this length (characters)."""
    draft = sample()
    text = draft.text(NARRATIVE).rstrip("\n") + "\n"
    repeated = text * (characters // len(text) + 1)
    return draft.with_values({NARRATIVE: repeated[:characters]}, {})
