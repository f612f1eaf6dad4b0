# What a handle schedules waits for the next iteration, even if there is nothing else to do.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def first():
        print("first")
        loop.call_soon(third)

    def second():
        print("second")

    def third():
        print("third")

    loop.call_soon(first)
    loop.call_soon(second)
    await asyncio.sleep(0)
    print("main after one turn")
    await asyncio.sleep(0)
    print("main after two turns")


asyncio.run(main())
