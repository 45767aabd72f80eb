"""Log entries for rules that raise: one for each rule and kind of error, not one a key press.

One that raises only where a correction is tried is no finding, for the draft itself was checked.
"""

from model.checking.checked import Checked
from model.editing.session import Session
from model.log import Log


def log_unchecked(session: Session, log: Log) -> None:
    """Log the rules of a session that raise, now and at each check to come."""
    logged: set[tuple[str, str]] = set()

    def read(checked: Checked) -> None:
        failed = {(finding.rule, finding.fault) for finding in checked.unchecked}
        for rule, fault in sorted(failed - logged):
            log.event("unchecked", rule=rule, fault=fault)
        if checked.unfolded and ("", checked.unfolded) not in logged:
            failed.add(("", checked.unfolded))
            log.event("unfolded", fault=checked.unfolded)
        logged.update(failed)

    if session.is_checked:
        read(session.checked)
    session.read_with(read)
