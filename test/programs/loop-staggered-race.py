# staggered_race begins one attempt after the other, the next one when the delay is over or the one before has failed.
import asyncio
from asyncio import staggered


def attempt(name, seconds, fails=False):
    async def connect():
        print("begin", name, asyncio.get_running_loop().time())
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            print("cancelled", name)
            raise
        if fails:
            raise OSError(f"{name} refused")
        return name

    return connect


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.5, None):
        winner, index, errors = await staggered.staggered_race([attempt("slow", 3), attempt("broken", 0.25, True), attempt("quick", 1)], delay)
        print(winner, index, errors, loop.time())
    print(await staggered.staggered_race([attempt("a", 1, True), attempt("b", 1, True)], 2), loop.time())
    print(await staggered.staggered_race([], 1))


asyncio.run(main())
