"""Times in the clerk's own words."""

from datetime import datetime

from model.values.clock import local, now_utc


def time_of_day(moment: datetime) -> str:
    """Return the time to the second, in the clerk's own zone: 12:03:45."""
    return local(moment).strftime("%H:%M:%S")


def local_time(moment: datetime) -> str:
    """Return 12:03 for a time of today, else the date with it, in the clerk's own zone."""
    then, now = local(moment), local(now_utc())
    form = "%H:%M" if then.date() == now.date() else "%Y-%m-%d %H:%M"
    return then.strftime(form)
