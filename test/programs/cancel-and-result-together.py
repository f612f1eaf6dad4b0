# What is awaited ends and a waiter is cancelled in the same turn: that waiter is cancelled, the result stays for the others.
import asyncio


async def waiter(name, awaited):
    try:
        return name, await awaited
    except asyncio.CancelledError as error:
        print(name, "is cancelled", error.args)
        raise
    except ValueError as error:
        print(name, "sees", repr(error))


async def main():
    loop = asyncio.get_running_loop()
    for error in (None, ValueError("lost")):
        future = loop.create_future()
        hasty, patient = (asyncio.create_task(waiter(name, future)) for name in ("hasty", "patient"))
        await asyncio.sleep(0)
        if error:
            future.set_exception(error)
        else:
            future.set_result("kept")
        hasty.cancel("after the result")
        print(await asyncio.gather(hasty, patient, return_exceptions=True), future)


asyncio.run(main())
