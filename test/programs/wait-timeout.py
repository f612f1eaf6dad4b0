# wait with a timeout cancels nothing: it says what is still pending.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("done", n)


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 3)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(len(done), len(pending), asyncio.get_running_loop().time())
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(len(done), len(pending), asyncio.get_running_loop().time())


asyncio.run(main())
