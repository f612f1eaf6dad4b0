# time: the simulated clock, sleeping, structures, formats.
import time
start = time.time(); t0 = time.perf_counter(); time.sleep(1.5); print(time.perf_counter() - t0, time.time() - start, time.monotonic(), time.monotonic_ns(), time.perf_counter_ns() - int(t0 * 1e9))
g = time.gmtime(0); print(g.tm_year, g.tm_mon, g.tm_mday, g.tm_hour, g.tm_wday, g.tm_yday, tuple(g), time.gmtime(86400 * 365)[:3], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1e9)), time.strftime("%a %b %j %y %% %I %p", time.gmtime(0)), time.asctime(time.gmtime(0)), time.ctime(0) == time.asctime(time.localtime(0)))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: time.sleep(-1)); print(time.sleep(0), time.time_ns() == int(time.time() * 1e9))
def timed(f):
    def w(*a):
        t = time.perf_counter(); r = f(*a); print(f"{f.__name__} took {time.perf_counter() - t:.2f} s"); return r
    return w
@timed
def slow(n): time.sleep(n); return n
print(slow(0.25), slow(2)); deadline = time.monotonic() + 1
while time.monotonic() < deadline: time.sleep(0.4)
print(round(time.monotonic(), 3))
