# gather of finished tasks is finished itself: awaiting it does not suspend.
import asyncio


async def work(n):
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    asyncio.get_running_loop().call_soon(print, "soon")
    print(await asyncio.gather(*tasks))
    await asyncio.sleep(0)


asyncio.run(main())
