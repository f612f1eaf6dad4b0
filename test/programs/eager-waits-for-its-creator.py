# An eager task that awaits its creator waits like any other: it is woken when that one has ended.
import asyncio


async def follower(leader):
    print("follows", leader.get_name())
    print("leader brought", await leader)


async def leader(box):
    box.append(asyncio.create_task(follower(asyncio.current_task()), eager_start=True))
    print("leader goes ahead")
    await asyncio.sleep(1)
    return "news"


async def main():
    box = []
    await asyncio.create_task(leader(box), name="leader", eager_start=True)
    await box[0]
    print(box[0].get_name(), "done", box[0].done())


asyncio.run(main())
