# Classes, bases and modules of what asyncio offers.
import asyncio
import inspect


async def main():
    gathered = asyncio.gather(asyncio.sleep(0))
    print(type(gathered), isinstance(gathered, asyncio.Future), isinstance(gathered, asyncio.Task))
    await gathered
    for one in (
        asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Barrier, asyncio.Queue, asyncio.LifoQueue,
        asyncio.TaskGroup, asyncio.Timeout, asyncio.Runner, asyncio.Future, asyncio.Task, asyncio.Handle, asyncio.TimerHandle, asyncio.Server,
    ):
        print(one, one.__module__, one.__qualname__, inspect.isclass(one))
    for error in (
        asyncio.CancelledError, asyncio.TimeoutError, asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.QueueFull, asyncio.QueueShutDown,
        asyncio.BrokenBarrierError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.SendfileNotAvailableError,
    ):
        print(error, [base.__name__ for base in error.__mro__[1:]])
    for function in (asyncio.sleep, asyncio.wait, asyncio.wait_for, asyncio.gather, asyncio.shield, asyncio.run, asyncio.timeout, asyncio.to_thread, asyncio.create_task):
        print(function.__module__, function.__name__, inspect.iscoroutinefunction(function))
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED, asyncio.Future[int], asyncio.Task[str])
    print(issubclass(asyncio.BoundedSemaphore, asyncio.Semaphore), issubclass(asyncio.PriorityQueue, asyncio.Queue), issubclass(asyncio.Task, asyncio.Future))


asyncio.run(main())
