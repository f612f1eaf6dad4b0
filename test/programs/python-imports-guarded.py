# A module that does not exist raises ModuleNotFoundError, which a program can catch.
try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
try:
    from asyncio import no_such_name
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
import asyncio as aio
from time import perf_counter as clock
print(aio.__name__, clock())
