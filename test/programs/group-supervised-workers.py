# A supervisor inside a group starts a failing worker anew some times, then lets the error end the group.
import asyncio


async def worker(name, fails_after):
    for step in range(3):
        await asyncio.sleep(1)
        if step == fails_after:
            raise ConnectionError(f"{name} lost")
        print(f"{asyncio.get_running_loop().time()} {name} step {step}")


async def supervise(name, fails_after, restarts):
    for attempt in range(restarts + 1):
        try:
            return await worker(name, fails_after)
        except ConnectionError as error:
            print(f"{asyncio.get_running_loop().time()} {error}, attempt {attempt}")
            if attempt == restarts:
                raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(supervise("good", None, 0))
            group.create_task(supervise("bad", 1, 1))
            endless = group.create_task(asyncio.sleep(100))
    except* ConnectionError as errors:
        print(repr(errors), endless.cancelled())


asyncio.run(main())
