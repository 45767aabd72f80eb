"""Rules that raised, told to the log: once for each rule and kind of error, not at every key."""

from model.editing.session import Session
from model.log import Log


def log_unchecked(session: Session, log: Log) -> None:
    """Log the rules of a session that raise, now and after each change."""
    told: set[tuple[str, str]] = set()

    def follow() -> None:
        failed = {(finding.rule, finding.fault) for finding in session.checked.unchecked}
        for rule, fault in sorted(failed - told):
            log.event("unchecked", rule=rule, fault=fault)
        told.update(failed)

    session.subscribe(lambda _: follow())
    follow()
