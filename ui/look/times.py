"""Times as the window shows them, in the time zone of the PC."""

from datetime import datetime

from model.values.clock import local, now_utc


def time_of_day(moment: datetime) -> str:
    """Return the local time to the second: 12:03:45."""
    return local(moment).strftime("%H:%M:%S")


def local_time(moment: datetime) -> str:
    """Return the local time to the minute; for another day than today, after its date."""
    then, now = local(moment), local(now_utc())
    form = "%H:%M" if then.date() == now.date() else "%Y-%m-%d %H:%M"
    return then.strftime(form)
