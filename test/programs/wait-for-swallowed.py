# What answers the cancellation of wait_for with a result gets it through: no TimeoutError.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "anyway"


async def main():
    try:
        print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError:
        print("timeout")
    task = asyncio.create_task(stubborn())
    try:
        print(await asyncio.wait_for(task, 1))
    except TimeoutError:
        print("timeout", task.result())


asyncio.run(main())
