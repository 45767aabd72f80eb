"""Corrections of a finding in a text, for the bar under the text and for menus."""

from dataclasses import replace

from PySide6.QtWidgets import QMenu

from model.findings.explanations import other_figure_values
from model.findings.finding import Correction, Finding
from resources.messages import texts as words
from ui.session.window_session import WindowSession
from ui.widgets.labels import set_tip, without_keys

_LONGEST = 40  # characters of a finding's message at the head of a menu


def with_corrections(finding: Finding) -> Finding:
    """Return the finding; add the correction "not the same figure" to one that compares a
    figure with the table."""
    if not finding.compared_key:
        return finding
    values = tuple(other_figure_values(finding).items())
    other = Correction(words.NOT_THE_SAME, values, words.NOT_THE_SAME_HELP)
    return replace(finding, corrections=(*finding.corrections, other))


def add_corrections(menu: QMenu, finding: Finding, session: WindowSession) -> None:
    """Add the finding's message, shortened, and below it an entry for each correction."""
    short = finding.message[:_LONGEST] + ("…" if len(finding.message) > _LONGEST else "")
    menu.addAction(without_keys(short)).setEnabled(False)
    menu.setToolTipsVisible(True)
    for correction in with_corrections(session.trials.tried(finding)).corrections:
        action = menu.addAction(without_keys(correction.label))
        set_tip(action, correction.evidence)
        action.triggered.connect(lambda _=False, c=correction: session.apply(c))
