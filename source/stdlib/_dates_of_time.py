"""The half of `time` that knows dates, in UTC."""
from _time import _now

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_IN_400_YEARS = 146_097
_EPOCH = 719_162  # days from 0001-01-01 to 1970-01-01


class struct_time(tuple):
    """A moment in fields, as a tuple whose items have names."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")

    def __new__(cls, iterable):
        items = tuple(iterable)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        made = super().__new__(cls, items[:9])
        made.tm_zone, made.tm_gmtoff = (*items[9:], None, None)[:2]
        return made

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in zip(self.__match_args__, self))})"


for _index, _name in enumerate(struct_time.__match_args__):
    setattr(struct_time, _name, property(lambda self, index=_index: self[index]))
struct_time.__module__ = "time"


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_month(year, month):
    return _DAYS_BEFORE[month - 1] + (month > 2 and _is_leap(year))


def _days_before_year(year):
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400


def _date_of(days):
    """Year, month and day of so many days after 0001-01-01."""
    eras, days = divmod(days, _DAYS_IN_400_YEARS)
    year = days // 366 + 1  # this year or one of the next
    while _days_before_year(year + 1) <= days:
        year += 1
    days -= _days_before_year(year)
    month = 12
    while _days_before_month(year, month) > days:
        month -= 1
    return eras * 400 + year, month, days - _days_before_month(year, month) + 1


def gmtime(seconds=None):
    """The fields of a moment, by default of now."""
    days, rest = divmod(int((_now() if seconds is None else seconds) // 1), 86_400)
    days += _EPOCH
    year, month, day = _date_of(days)
    return struct_time((
        year, month, day, rest // 3600, rest // 60 % 60, rest % 60, days % 7, _days_before_month(year, month) + day, 0, "UTC", 0,
    ))


def localtime(seconds=None):
    """The same: the simulated machine is in UTC."""
    return gmtime(seconds)


def mktime(moment):
    """Seconds since 1970 of a moment given by its fields."""
    if len(moment) != 9:
        raise TypeError("mktime(): illegal time tuple argument")
    year, month, day, hour, minute, second = moment[:6]
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    days = _days_before_year(year) + _days_before_month(year, month) + day - 1 - _EPOCH
    return float(days * 86_400 + hour * 3600 + minute * 60 + second)


def asctime(moment=None):
    """A moment as text of 24 characters, such as `Thu Jan  1 00:00:00 2026`."""
    year, month, day, hour, minute, second, weekday = (gmtime() if moment is None else moment)[:7]
    return f"{_WEEKDAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2} {hour:02}:{minute:02}:{second:02} {year}"


def ctime(seconds=None):
    """The same for seconds since 1970."""
    return asctime(gmtime(seconds))


def _week_of_year(moment, first):
    """Full weeks so far, which begin with the weekday `first`."""
    return (moment[7] - 1 + 7 - (moment[6] - first) % 7) // 7


def _iso_week(moment):
    """Year and number of the week that has most of its days in that year."""
    year, weekday, ordinal = moment[0], moment[6], moment[7] - 1
    week = (ordinal - weekday + 10) // 7
    if week < 1:
        last = _days_before_year(year) - 1
        return _iso_week((year - 1, 0, 0, 0, 0, 0, last % 7, 365 + _is_leap(year - 1)))
    if week == 53 and (_days_before_year(year + 1) % 7) in (1, 2, 3):
        return year + 1, 1
    return year, week


_directives = {
    "a": lambda t: _WEEKDAYS[t[6]][:3], "A": lambda t: _WEEKDAYS[t[6]], "b": lambda t: _MONTHS[t[1] - 1][:3], "h": lambda t: _MONTHS[t[1] - 1][:3],
    "B": lambda t: _MONTHS[t[1] - 1], "c": asctime, "C": lambda t: f"{t[0] // 100:02}", "d": lambda t: f"{t[2]:02}", "e": lambda t: f"{t[2]:2}",
    "D": lambda t: f"{t[1]:02}/{t[2]:02}/{t[0] % 100:02}", "F": lambda t: f"{t[0]}-{t[1]:02}-{t[2]:02}", "g": lambda t: f"{_iso_week(t)[0] % 100:02}",
    "G": lambda t: str(_iso_week(t)[0]), "H": lambda t: f"{t[3]:02}", "I": lambda t: f"{(t[3] - 1) % 12 + 1:02}", "j": lambda t: f"{t[7]:03}",
    "m": lambda t: f"{t[1]:02}", "M": lambda t: f"{t[4]:02}", "n": lambda t: "\n", "p": lambda t: "AM" if t[3] < 12 else "PM",
    "r": lambda t: f"{(t[3] - 1) % 12 + 1:02}:{t[4]:02}:{t[5]:02} {'AM' if t[3] < 12 else 'PM'}", "R": lambda t: f"{t[3]:02}:{t[4]:02}",
    "s": lambda t: str(int(mktime(t[:9]))), "S": lambda t: f"{t[5]:02}", "t": lambda t: "\t", "T": lambda t: f"{t[3]:02}:{t[4]:02}:{t[5]:02}",
    "u": lambda t: str(t[6] + 1), "U": lambda t: f"{_week_of_year(t, 6):02}", "V": lambda t: f"{_iso_week(t)[1]:02}",
    "w": lambda t: str((t[6] + 1) % 7), "W": lambda t: f"{_week_of_year(t, 0):02}", "x": lambda t: f"{t[1]:02}/{t[2]:02}/{t[0] % 100:02}",
    "X": lambda t: f"{t[3]:02}:{t[4]:02}:{t[5]:02}", "y": lambda t: f"{t[0] % 100:02}", "Y": lambda t: str(t[0]), "z": lambda t: "+0000",
    "Z": lambda t: "UTC", "%": lambda t: "%",
}


def strftime(format, moment=None):
    """A moment as text, by a format in which `%Y` is the year, and so on."""
    if moment is None:
        moment = gmtime()
    parts, at = [], 0
    while (found := format.find("%", at)) >= 0:
        letter = format[found + 1:found + 2]
        write = _directives.get(letter)
        parts += [format[at:found], write(moment) if write is not None else "%" + letter]
        at = found + 2
    return "".join(parts) + format[at:]
