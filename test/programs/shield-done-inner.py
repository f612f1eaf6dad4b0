# Shielding what is done gives it back as it is: awaiting does not suspend.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(4)
    print(asyncio.shield(future) is future)
    asyncio.get_running_loop().call_soon(print, "soon")
    print(await asyncio.shield(future))


asyncio.run(main())
