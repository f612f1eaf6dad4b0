# Cancelling an outer gather cancels down to the leaves, and comes up again level by level.
import asyncio


async def leaf(name):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise


async def main():
    inner = asyncio.gather(leaf("b"), leaf("c"))
    outer = asyncio.gather(leaf("a"), inner, asyncio.gather(leaf("d"), return_exceptions=True))
    for name, future in (("inner", inner), ("outer", outer)):
        future.add_done_callback(lambda future, name=name: print(name, "done", future.cancelled()))
    await asyncio.sleep(1)
    print(outer.cancel("wind"), outer.cancelled(), inner.cancelled())
    try:
        await outer
    except asyncio.CancelledError as error:
        print(repr(error), outer.cancelled(), inner.cancelled())
    print(outer.cancel())


asyncio.run(main())
