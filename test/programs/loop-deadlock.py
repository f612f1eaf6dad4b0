# Nothing ready, nothing timed, nothing awaited from outside: the program stands still.
import asyncio


async def main():
    print("waiting for ever")
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("not seen")


asyncio.run(main())
