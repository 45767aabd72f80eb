"""What a screen reader says of a field beside its name and its value."""

from model.findings.finding import Finding
from resources.messages import screen as words


def spoken(finding: Finding | None) -> str:
    """Return a finding with its kind before it, “错误：…”; "" for none."""
    if finding is None:
        return ""
    kind = words.KIND_NAMES[finding.kind.value]
    return words.SPOKEN_FINDING.format(kind=kind, message=finding.message)


def description(help_text: str, finding: Finding | None) -> str:
    """Return the finding, which matters most, and then the help; "" for neither."""
    return words.SPOKEN_JOIN.join(filter(None, (spoken(finding), help_text)))
