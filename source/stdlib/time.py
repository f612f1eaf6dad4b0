"""Clocks and waiting on the simulated clock. Dates are loaded when one of their functions is first used; they are in UTC."""
from _interpreter import as_builtin
from _time import monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, sleep, thread_time, time, time_ns

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)

_dates = ("asctime", "ctime", "gmtime", "localtime", "mktime", "strftime", "struct_time")


def __getattr__(name):
    if name not in _dates:
        raise AttributeError(f"module 'time' has no attribute {name!r}")
    import _dates_of_time
    value = getattr(_dates_of_time, name)
    if name != "struct_time":
        value.__module__ = "time"
        as_builtin(value)
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *_dates})


@as_builtin
def process_time_ns():
    """What executing instructions has cost, in nanoseconds."""
    return round(process_time() * 1e9)


@as_builtin
def thread_time_ns():
    """The same for this thread."""
    return round(thread_time() * 1e9)


_clocks = {CLOCK_REALTIME: time_ns, CLOCK_MONOTONIC: monotonic_ns, CLOCK_PROCESS_CPUTIME_ID: process_time_ns, CLOCK_THREAD_CPUTIME_ID: thread_time_ns}


@as_builtin
def clock_gettime_ns(clk_id):
    """A clock by its number, in nanoseconds."""
    if clk_id not in _clocks:
        raise OSError(22, "Invalid argument")
    return _clocks[clk_id]()


@as_builtin
def clock_gettime(clk_id):
    """A clock by its number, in seconds."""
    return clock_gettime_ns(clk_id) / 1_000_000_000


@as_builtin
def get_clock_info(name):
    """What a clock is like."""
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    from types import SimpleNamespace
    numbers = {"time": "REALTIME", "process_time": "PROCESS_CPUTIME_ID", "thread_time": "THREAD_CPUTIME_ID"}
    return SimpleNamespace(
        implementation=f"clock_gettime(CLOCK_{numbers.get(name, 'MONOTONIC')})", monotonic=name != "time", adjustable=name == "time", resolution=1e-09)
