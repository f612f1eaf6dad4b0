# Locks, queues and tasks are true, equal only to themselves, and can be keys.
import asyncio


async def main():
    things = [asyncio.Lock(), asyncio.Queue(), asyncio.Event(), asyncio.Semaphore(), asyncio.get_running_loop().create_future(), asyncio.current_task()]
    print([bool(thing) for thing in things], [thing == thing for thing in things])
    print(asyncio.Lock() == asyncio.Lock(), asyncio.Queue() != asyncio.Queue(), len({thing: 1 for thing in things}))
    try:
        asyncio.Lock() < asyncio.Lock()
    except TypeError as error:
        print(error)
    things[0].owner = "anybody"
    print(things[0].owner, things[0] in things, things.index(things[3]))
    try:
        things[4].note = "mine"
    except AttributeError as error:
        print(error)
    try:
        things[1].peek()
    except AttributeError as error:
        print(error)


asyncio.run(main())
