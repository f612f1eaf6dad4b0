"""Signals: what is done when one comes, and sending them."""
import _signal
from _signal import alarm, default_int_handler, getitimer, pause, setitimer, strsignal
from enum import IntEnum

Signals = IntEnum("Signals", [*_signal.names, ("SIGRTMIN", 34), ("SIGRTMAX", 64)], module="signal")
Handlers = IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module="signal")
Sigmasks = IntEnum("Sigmasks", [("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2)], module="signal")

for _enum in (Signals, Handlers, Sigmasks):
    globals().update(_enum.__members__)

# Other names of the same signals.
SIGCLD, SIGIOT, SIGPOLL = Signals.SIGCHLD, Signals.SIGABRT, Signals.SIGIO
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = type("itimer_error", (OSError,), {"__module__": "signal"})


def _as_enum(value, enum):
    try:
        return enum(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Sets what handles a signal: a function of its number and the interrupted frame, SIG_DFL or SIG_IGN; returns what did before."""
    return _as_enum(_signal.signal(int(signalnum), int(handler) if isinstance(handler, Handlers) else handler), Handlers)


def getsignal(signalnum):
    """What handles a signal."""
    return _as_enum(_signal.getsignal(int(signalnum)), Handlers)


def raise_signal(signalnum):
    """Sends this process a signal."""
    _signal.raise_signal(int(signalnum))


def valid_signals():
    """The signals that there are."""
    return {_as_enum(number, Signals) for number in range(1, NSIG) if not 32 <= number <= 33}


def siginterrupt(signalnum, flag):
    """Nothing of the simulated system is interrupted for good: this changes nothing."""


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    """Is the event loop's own affair here."""
    raise NotImplementedError("signal.set_wakeup_fd() is not simulated: use loop.add_signal_handler()")


def __getattr__(name):
    if name in ("pthread_kill", "pthread_sigmask", "sigpending", "sigtimedwait", "sigwait", "sigwaitinfo", "struct_siginfo", "pidfd_send_signal"):
        raise AttributeError(f"signal.{name} is not simulated")
    raise AttributeError(f"module 'signal' has no attribute {name!r}")
