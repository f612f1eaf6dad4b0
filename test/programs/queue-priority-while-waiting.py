# A priority queue orders what is in it, not who waits: an urgent item overtakes those in the queue, not the one in hand.
import asyncio


async def nurse(waiting_room):
    while True:
        priority, name = await waiting_room.get()
        print(f"{asyncio.get_running_loop().time()} treats {name}")
        await asyncio.sleep(2)
        waiting_room.task_done()


async def main():
    waiting_room = asyncio.PriorityQueue(3)
    task = asyncio.create_task(nurse(waiting_room))
    for priority, name in ((5, "cold"), (3, "cut"), (4, "cough"), (1, "heart"), (2, "burn")):
        await waiting_room.put((priority, name))
        print(f"{asyncio.get_running_loop().time()} {name} is in, {waiting_room.qsize()} wait")
        await asyncio.sleep(0)
    await waiting_room.join()
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
