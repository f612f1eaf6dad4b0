# Signals: handlers, what was there before, alarms that interrupt a sleep, and Ctrl-C as an exception.
import signal
import time


def handler(number, frame):
    print("got", signal.Signals(number).name)


def alarm(number, frame):
    raise TimeoutError("too long")


print(repr(signal.getsignal(signal.SIGUSR1)), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(repr(signal.signal(signal.SIGUSR1, handler)), signal.getsignal(signal.SIGUSR1) is handler)
signal.raise_signal(signal.SIGUSR1)
print(signal.strsignal(signal.SIGTERM), signal.SIGINT == 2, repr(signal.SIGTERM), signal.Signals["SIGHUP"] is signal.SIGHUP)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)))
signal.signal(signal.SIGALRM, alarm)
print(signal.setitimer(signal.ITIMER_REAL, 0.05))
try:
    time.sleep(5)
except TimeoutError as error:
    print(error)
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(0.2)
print("slept on")
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error))
for misuse in (
    lambda: signal.signal(signal.SIGUSR1, 5.5), lambda: signal.signal(99, handler), lambda: signal.signal(signal.SIGKILL, handler),
    lambda: signal.raise_signal(99),
):
    try:
        misuse()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)
signal.raise_signal(signal.SIGINT)
