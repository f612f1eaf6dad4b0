# Inner work and shield cancelled in the same turn: each counts its own cancellation, and nothing is reported.
import asyncio


async def inner(answer):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        print("inner", error.args)
        if answer:
            raise answer
        raise


async def outer(task):
    try:
        await asyncio.shield(task)
    except BaseException as error:
        print("outer", repr(error))
        raise


async def main():
    for answer in (None, KeyError("during cancellation")):
        task = asyncio.create_task(inner(answer))
        waiting = asyncio.create_task(outer(task))
        await asyncio.sleep(1)
        task.cancel("the work")
        waiting.cancel("the waiting")
        await asyncio.wait([task, waiting])
        print(task.cancelled(), waiting.cancelled(), task.cancelled() or repr(task.exception()))
    await asyncio.sleep(1)


asyncio.run(main())
