# wait_for of a condition gives what its predicate gave, asks it again after each notification, and lets its errors out with the lock held.
import asyncio


async def buyer(market, stock, goods):
    async with market:
        def find():
            print("looking for", goods)
            return stock[goods]
        try:
            return await market.wait_for(find)
        except KeyError as error:
            print("no such goods", error, "locked", market.locked())


async def main():
    market, stock = asyncio.Condition(), {"figs": [], "nuts": ["nut"]}
    print(await buyer(market, stock, "nuts"))
    print(await buyer(market, stock, "dates"))
    task = asyncio.create_task(buyer(market, stock, "figs"))
    for delivery in ([], ["fig", "fig"]):
        await asyncio.sleep(1)
        async with market:
            stock["figs"].extend(delivery)
            market.notify_all()
    print(await task)
    print(market.locked())


asyncio.run(main())
