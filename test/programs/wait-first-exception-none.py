# FIRST_EXCEPTION without any exception waits for all.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
