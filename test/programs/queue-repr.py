# A queue's repr: its bounds, contents and who waits.
import asyncio


def show(queue):
    text = repr(queue)
    head, tail = text.split(" at 0x")
    print(head, tail.partition(" ")[2])


async def main():
    queue = asyncio.Queue(2)
    show(queue)
    queue.put_nowait("a")
    show(queue)
    queue.put_nowait("b")
    task = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    show(queue)
    print(str(queue).startswith("<Queue maxsize=2"))
    queue.get_nowait()
    await task
    getter_queue = asyncio.LifoQueue()
    getter = asyncio.create_task(getter_queue.get())
    await asyncio.sleep(0)
    show(getter_queue)
    getter.cancel()
    queue.task_done()
    show(queue)


asyncio.run(main())
