# A cancelled child gives its gather a CancelledError, and does not cancel the others.
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    a = asyncio.create_task(work("a", 1))
    b = asyncio.create_task(work("b", 2))
    asyncio.get_running_loop().call_soon(a.cancel)
    try:
        await asyncio.gather(a, b)
    except asyncio.CancelledError:
        print("gather raised", a.cancelled(), b.done())
    await b


asyncio.run(main())
