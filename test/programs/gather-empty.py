# gather without arguments gives a finished future: awaiting it does not suspend.
import asyncio


async def main():
    asyncio.get_running_loop().call_soon(print, "soon")
    print(await asyncio.gather())
    await asyncio.sleep(0)


asyncio.run(main())
