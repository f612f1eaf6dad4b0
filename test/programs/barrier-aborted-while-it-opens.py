# Aborting a barrier that has just become full: the last one is through, those who waited are told that it broke.
import asyncio


async def climber(rope, name, abort=False):
    try:
        print(name, "climbs as", await rope.wait())
        if abort:
            await rope.abort()
            print(name, "cuts the rope")
    except asyncio.BrokenBarrierError as error:
        print(name, "falls:", error)


async def main():
    rope = asyncio.Barrier(3)
    await asyncio.gather(climber(rope, "ada"), climber(rope, "bob"), climber(rope, "cid", abort=True))
    print(rope.broken, rope.n_waiting)
    await climber(rope, "late")
    await rope.reset()
    await asyncio.gather(*(climber(rope, n) for n in ("x", "y", "z")))
    print(rope.broken)


asyncio.run(main())
