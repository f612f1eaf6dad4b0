# Some names of asyncio's own that people print, though they should not.
import asyncio


async def hold(semaphore, queue):
    async with semaphore:
        await queue.get()


async def main():
    semaphore, queue, event, lock = asyncio.Semaphore(3), asyncio.Queue(2), asyncio.Event(), asyncio.Lock()
    tasks = [asyncio.create_task(hold(semaphore, queue)) for _ in range(2)]
    await asyncio.sleep(0)
    print(semaphore._value, queue._unfinished_tasks, len(queue._getters), event._value, lock._locked)
    for item in "ab":
        queue.put_nowait(item)
    print(queue._queue, queue._maxsize, len(queue._getters))
    print(asyncio.PriorityQueue()._queue, asyncio.LifoQueue()._queue, queue._is_shutdown, queue._finished.is_set())
    print(tasks[0]._must_cancel, tasks[0]._fut_waiter, tasks[0]._state, tasks[0]._result, tasks[0]._loop is asyncio.get_running_loop())
    await asyncio.gather(*tasks)
    print(semaphore._value, tasks[0]._state)


asyncio.run(main())
