# A child may cancel the gather that it belongs to: its sisters and itself are cancelled, and who waits.
import asyncio


async def sister(name):
    try:
        await asyncio.sleep(9)
    finally:
        print(name, "ends")


async def rebel(box):
    await asyncio.sleep(1)
    print("asks", box["gather"].cancel("enough"))
    await asyncio.sleep(0)
    print("never printed")


async def main():
    box = {}
    box["gather"] = asyncio.gather(sister("one"), rebel(box), sister("two"))
    try:
        await box["gather"]
    except asyncio.CancelledError as error:
        print(repr(error), box["gather"].cancelled(), asyncio.current_task().cancelling())


asyncio.run(main())
