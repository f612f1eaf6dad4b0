# A main task that ends cancelled raises CancelledError out of run.
import asyncio


async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel, "self")
    await asyncio.sleep(5)


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("cancelled", error.args)
