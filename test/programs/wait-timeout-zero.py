# wait with timeout 0 gives others one turn, and returns what is done by then.
import asyncio


async def quick():
    return 1


async def main():
    tasks = [asyncio.create_task(quick()), asyncio.create_task(asyncio.sleep(1))]
    done, pending = await asyncio.wait(tasks, timeout=0)
    print(len(done), len(pending), asyncio.get_running_loop().time())
    done, pending = await asyncio.wait(tasks, timeout=-1)
    print(len(done), len(pending))
    tasks[1].cancel()


asyncio.run(main())
