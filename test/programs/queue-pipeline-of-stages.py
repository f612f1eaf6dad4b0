# Three stages joined by queues of one place: the slowest sets the pace, and each hands the shutdown on.
import asyncio


async def stage(name, seconds, source, target):
    try:
        while True:
            item = await source.get()
            await asyncio.sleep(seconds)
            print(f"{asyncio.get_running_loop().time():4.1f} {name} {item}")
            if target is not None:
                await target.put(item)
    except asyncio.QueueShutDown:
        print(f"{asyncio.get_running_loop().time():4.1f} {name} ends")
        if target is not None:
            target.shutdown()


async def main():
    raw, cut, baked = (asyncio.Queue(1) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(stage("cut ", 0.5, raw, cut))
        group.create_task(stage("bake", 2, cut, baked))
        group.create_task(stage("eat ", 0.5, baked, None))
        for item in ("bread", "cake", "pie"):
            await raw.put(item)
        raw.shutdown()


asyncio.run(main())
