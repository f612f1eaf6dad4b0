# asyncio's names are found wherever CPython has them, and a wrong one is an error.
import asyncio
import asyncio.tasks
from asyncio import CancelledError, Lock, gather, queues
from asyncio.exceptions import TimeoutError

print(asyncio.tasks.gather is gather, asyncio.queues is queues, TimeoutError is asyncio.TimeoutError)
print(Lock.__module__, queues.Queue.__module__, gather.__module__, CancelledError.__module__)
print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
print(issubclass(asyncio.SelectorEventLoop, asyncio.AbstractEventLoop), asyncio.EventLoop is asyncio.SelectorEventLoop)
try:
    asyncio.nothing
except AttributeError as error:
    print(error)
try:
    from asyncio import nothing
except ImportError as error:
    print(str(error).partition(" (")[0])
