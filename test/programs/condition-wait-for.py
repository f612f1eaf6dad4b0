# wait_for of a condition waits until its predicate is true; without the lock it can neither wait nor notify.
import asyncio


async def consume(condition, stock):
    async with condition:
        print("found", await condition.wait_for(lambda: sum(stock) if sum(stock) > 5 else None))


async def main():
    condition, stock = asyncio.Condition(), []
    task = asyncio.create_task(consume(condition, stock))
    for amount in (2, 3, 4):
        await asyncio.sleep(1)
        async with condition:
            stock.append(amount)
            condition.notify()
    await task
    for attempt in (condition.notify, condition.wait):
        try:
            await attempt()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
