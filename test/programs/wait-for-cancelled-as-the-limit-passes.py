# A cancellation from outside in the iteration in which the limit passes goes through: it is no TimeoutError.
import asyncio


async def limited():
    try:
        await asyncio.wait_for(asyncio.sleep(9), 2)
    except TimeoutError:
        print("timeout", asyncio.current_task().cancelling())
        raise
    except asyncio.CancelledError as error:
        print("cancelled", error.args, asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    for order in ("cancelled first", "limit first", "a turn later"):
        print(order)
        if order == "cancelled first":
            loop.call_later(2, lambda: task.cancel("from outside"))
        task = asyncio.create_task(limited())
        if order != "cancelled first":
            await asyncio.sleep(0)
            late = 0 if order == "limit first" else 0.000001
            loop.call_later(2 + late, lambda: task.cancel("from outside"))
        await asyncio.wait({task})
        print(task.cancelled() or repr(task.exception()))


asyncio.run(main())
