"""The garbage collector, as far as a program may ask for it: what is out of reach goes at the next collection."""
from _asyncio import _collect

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage, callbacks = [], []
_enabled = True
_threshold = 2000, 10, 0


def collect(generation=2):
    """Finalises now whatever is out of reach and whose end would be noticed; returns how many objects that were."""
    return _collect()


def enable():
    """Collections come by themselves."""
    global _enabled
    _enabled = True


def disable():
    """Is only noted: a collection in between is not noticed by anybody."""
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=0):
    global _threshold
    _threshold = threshold0, threshold1, threshold2


def get_count():
    return 0, 0, 0


def freeze():
    """Changes nothing here."""


def unfreeze():
    """Changes nothing here."""


def get_freeze_count():
    return 0


def set_debug(flags):
    """Changes nothing here."""


def get_debug():
    return 0


def __getattr__(name):
    if name in ("get_objects", "get_referents", "get_referrers", "get_stats", "is_finalized", "is_tracked"):
        raise AttributeError(f"gc.{name} is not simulated")
    raise AttributeError(f"module 'gc' has no attribute {name!r}")
