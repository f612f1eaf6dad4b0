# A main coroutine that is cancelled from inside raises CancelledError out of asyncio.run.
import asyncio


async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel)
    await asyncio.sleep(5)


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("cancelled")
