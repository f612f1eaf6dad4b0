# sleep gives back its second argument; a negative delay is a bare yield, like 0.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.sleep(1, "result"), loop.time())
    loop.call_soon(print, "soon")
    print(await asyncio.sleep(-5, result="at once"), loop.time())
    for delay in ("1", None, float("nan")):
        try:
            await asyncio.sleep(delay)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
