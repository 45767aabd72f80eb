"""Times as draft files hold them, and in the PC's own zone; odd clocks and files included."""

from datetime import UTC, datetime

_FIRST, _LAST = 1980, 2200  # years; what lies outside is a clock or a file gone wrong


def now_utc() -> datetime:
    """Return the wall time in UTC."""
    return datetime.now(UTC)


def written_time(moment: datetime | None) -> str:
    """Return a time (UTC) as the file has it: 2020-01-31T09:30:00Z; "" for None."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


def parse_time(text: object) -> datetime | None:
    """Return a time read from a file, in UTC; None where it is none, or absurd."""
    try:
        moment = datetime.fromisoformat(str(text))
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if _FIRST <= moment.year <= _LAST else None


def local(moment: datetime) -> datetime:
    """Return the moment in the PC's own time zone; in UTC where that has no such time."""
    try:
        return moment.astimezone()
    except (ValueError, OverflowError, OSError):  # Windows knows no zone before 1970
        return moment.astimezone(UTC)
