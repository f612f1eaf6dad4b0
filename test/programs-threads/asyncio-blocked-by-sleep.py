# A blocked loop stands still while its workers go on.
import asyncio, time

def blocking(seconds):
    time.sleep(seconds)
    print("worker done", seconds)
    return seconds

async def ticker():
    for number in range(3):
        await asyncio.sleep(0.1)
        print("tick", number)

async def main():
    task = asyncio.create_task(ticker())
    job = asyncio.create_task(asyncio.to_thread(blocking, 0.25))
    await asyncio.sleep(0.05)
    time.sleep(0.5)
    print("main awake")
    print(await job)
    await task

asyncio.run(main())
