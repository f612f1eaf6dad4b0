# Resetting a barrier that has just become full sends away those who have not left yet, then it fills anew.
import asyncio


async def dancer(circle, name, reset=False):
    for _ in range(2):
        try:
            place = await circle.wait()
            print(name, "dances at", place, repr(circle)[-24:])
            if reset:
                reset = False
                await circle.reset()
        except asyncio.BrokenBarrierError as error:
            print(name, "steps back:", error)


async def main():
    circle = asyncio.Barrier(2)
    try:
        async with asyncio.timeout(5):
            await asyncio.gather(dancer(circle, "ann"), dancer(circle, "ben", reset=True), dancer(circle, "cat"))
    except TimeoutError:
        print("one is left over")


asyncio.run(main())
