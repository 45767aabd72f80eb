"""Times in the clerk's own words."""

from datetime import UTC, datetime


def local_time(moment: datetime) -> str:
    """12:03 when it was today, or the date with it, in the clerk's own time."""
    local, now = moment.astimezone(), datetime.now(UTC).astimezone()
    form = "%H:%M" if local.date() == now.date() else "%Y-%m-%d %H:%M"
    return local.strftime(form)
