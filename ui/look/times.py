"""Times as the window shows them, in the time zone of the PC."""

from datetime import datetime, timedelta

from model.values.clock import local, now_utc
from resources.messages import start as words


def time_of_day(moment: datetime) -> str:
    """Return the local time to the second: 12:03:45."""
    return local(moment).strftime("%H:%M:%S")


def day(moment: datetime) -> str:
    """Return the local date: 2020-03-01."""
    return local(moment).strftime("%Y-%m-%d")


def day_and_minute(moment: datetime) -> str:
    """Return the local date and minute: 2020-03-01 16:30."""
    return local(moment).strftime("%Y-%m-%d %H:%M")


def local_time(moment: datetime) -> str:
    """Return the local time to the minute; for another day than today, after its date."""
    then, now = local(moment), local(now_utc())
    form = "%H:%M" if then.date() == now.date() else "%Y-%m-%d %H:%M"
    return then.strftime(form)


def day_and_time(moment: datetime) -> str:
    """Return the local day and minute as people say them: 今天 10:41, 昨天 16:20, 3月18日 09:05."""
    then, now = local(moment), local(now_utc())
    time = then.strftime("%H:%M")
    if then.date() == now.date():
        return words.TODAY.format(time=time)
    if then.date() == now.date() - timedelta(days=1):
        return words.YESTERDAY.format(time=time)
    form = words.THIS_YEAR if then.year == now.year else words.OTHER_YEAR
    return form.format(year=then.year, month=then.month, day=then.day, time=time)
