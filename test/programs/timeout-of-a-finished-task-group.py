# A limit around a group whose child refuses to stop: TimeoutError comes when the child has come to its own end.
import asyncio


async def polite(seconds):
    await asyncio.sleep(seconds)


async def stubborn(seconds):
    end = asyncio.get_running_loop().time() + seconds
    while (left := end - asyncio.get_running_loop().time()) > 0:
        try:
            await asyncio.sleep(left)
        except asyncio.CancelledError:
            print("I have", end - asyncio.get_running_loop().time(), "seconds left")
    return "my own end"


async def main():
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                quick, slow = group.create_task(polite(9)), group.create_task(stubborn(3))
    except TimeoutError as error:
        print(repr(error), asyncio.get_running_loop().time(), quick.cancelled(), slow.result())
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                group.create_task(polite(0.5)).add_done_callback(lambda _: 1 / 0)
                failing = group.create_task(asyncio.wait_for(polite(9), 0.75))
    except* TimeoutError as errors:
        print(errors.exceptions, asyncio.get_running_loop().time())


asyncio.run(main())
