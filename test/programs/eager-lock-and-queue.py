# Eager tasks take a free lock and put into a queue with room inside their creator's handle; only who must wait is scheduled.
import asyncio


async def deposit(lock, queue, coin):
    async with lock:
        await queue.put(coin)
        print("deposited", coin, str(queue))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    lock, queue = asyncio.Lock(), asyncio.Queue(2)
    loop.call_soon(print, "a turn of the loop")
    tasks = [asyncio.create_task(deposit(lock, queue, coin)) for coin in (1, 5, 10, 20)]
    print("all made", [task.done() for task in tasks], lock.locked())
    while not all(task.done() for task in tasks):
        print("withdrawn", await queue.get())
        await asyncio.sleep(1)
    print(loop.time(), lock.locked())


asyncio.run(main())
