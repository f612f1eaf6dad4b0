# Two shields of one task: cancelling one waiter leaves the other waiting, and the work going.
import asyncio


async def bake():
    await asyncio.sleep(3)
    return "bread"


async def guest(name, baking):
    try:
        print(name, "eats", await asyncio.shield(baking))
    except asyncio.CancelledError:
        print(name, "leaves at", asyncio.get_running_loop().time())
        raise


async def main():
    baking = asyncio.create_task(bake())
    guests = [asyncio.create_task(guest(name, baking)) for name in ("ann", "bob")]
    async with asyncio.timeout(2):
        await asyncio.sleep(1)
        guests[0].cancel()
        shield = asyncio.shield(baking)
        print(shield is baking, shield.cancel(), shield.cancelled(), baking.cancelling())
    await asyncio.wait(guests)
    print(asyncio.shield(baking) is baking, baking.result())


asyncio.run(main())
