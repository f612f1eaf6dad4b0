# A timer is a thread that waits before it calls; cancelling ends the wait.
import threading, time

start = time.monotonic()

def tell(*args, **kwargs):
    print(round(time.monotonic() - start, 1), args, kwargs, threading.current_thread().name)

timers = [
    threading.Timer(0.4, tell), threading.Timer(0.2, tell, [1, 2], {"key": "value"}), threading.Timer(0.3, tell, ("cancelled",)),
    threading.Timer(0, tell, kwargs={"at": "once"}),
]
print([timer.name for timer in timers], timers[0].interval, timers[1].args, timers[1].kwargs, timers[0].finished.is_set())
for timer in timers:
    timer.start()
time.sleep(0.1)
print([timer.is_alive() for timer in timers], timers[2].cancel())
time.sleep(0.05)
print([timer.is_alive() for timer in timers])
for timer in timers:
    timer.join()
print([timer.finished.is_set() for timer in timers])
print(timers[0].cancel(), timers[0].is_alive())
never = threading.Timer(0.1, tell)
never.cancel()
never.start()
never.join()

class Repeating(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)

repeating = Repeating(0.2, print, ("again",))
repeating.start()
time.sleep(0.7)
repeating.cancel()
repeating.join()
try:
    repeating.start()
except RuntimeError as error:
    print(error)
