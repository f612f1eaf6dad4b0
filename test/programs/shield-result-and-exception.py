# A shield hands over result, exception and cancellation of what is inside.
import asyncio


async def give(value):
    await asyncio.sleep(1)
    if isinstance(value, Exception):
        raise value
    return value


async def main():
    print(await asyncio.shield(give("value")))
    try:
        await asyncio.shield(give(KeyError("k")))
    except KeyError as error:
        print(repr(error))
    task = asyncio.create_task(give(1))
    shield = asyncio.shield(task)
    task.cancel()
    try:
        await shield
    except asyncio.CancelledError:
        print("inner was cancelled", shield.cancelled())


asyncio.run(main())
