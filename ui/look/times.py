"""Times in the clerk's own words."""

from datetime import datetime

from model.values.clock import local, now_utc


def local_time(moment: datetime) -> str:
    """12:03 when it was today, or the date with it, in the clerk's own time."""
    then, now = local(moment), local(now_utc())
    form = "%H:%M" if then.date() == now.date() else "%Y-%m-%d %H:%M"
    return then.strftime(form)
