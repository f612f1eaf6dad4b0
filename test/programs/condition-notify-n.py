# notify(n) wakes so many waiters, the first ones first.
import asyncio


async def waiter(name, condition):
    async with condition:
        await condition.wait()
        print(name)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(n, condition)) for n in "abcd"]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(1)
    print("--")
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)


asyncio.run(main())
