# A party that fails aborts the barrier, so that the others do not wait for it for ever.
import asyncio


async def rower(boat, name, breaks_at):
    try:
        for stroke in range(3):
            await asyncio.sleep(1)
            if stroke == breaks_at:
                raise RuntimeError(f"{name} breaks an oar")
            async with boat:
                print(name, "pulls", stroke)
    except RuntimeError as error:
        print(error)
        if not isinstance(error, asyncio.BrokenBarrierError):
            await boat.abort()


async def main():
    boat = asyncio.Barrier(3)
    await asyncio.gather(rower(boat, "ann", None), rower(boat, "bob", 1), rower(boat, "cid", None))
    print(repr(boat)[-9:], issubclass(asyncio.BrokenBarrierError, RuntimeError))


asyncio.run(main())
