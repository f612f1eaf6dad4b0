# Waiters of one condition for different things: notify may wake the wrong one, notify_all wakes all and each looks for itself.
import asyncio


async def customer(shop, stock, wanted):
    async with shop:
        tries = 0

        def is_there():
            nonlocal tries
            tries += 1
            return stock.get(wanted)
        await shop.wait_for(is_there)
        stock[wanted] -= 1
        print(wanted, "bought after looking", tries, "times at", asyncio.get_running_loop().time())


async def main():
    shop, stock = asyncio.Condition(), {}
    customers = [asyncio.create_task(customer(shop, stock, wanted)) for wanted in ("tea", "milk", "tea")]
    await asyncio.sleep(1)
    async with shop:
        stock["milk"] = 1
        shop.notify()
    await asyncio.sleep(1)
    print([task.done() for task in customers])
    async with shop:
        stock["tea"] = 1
        shop.notify_all()
    await asyncio.sleep(1)
    print([task.done() for task in customers], stock)
    async with shop:
        stock["tea"] += 1
        shop.notify_all()
    await asyncio.gather(*customers)


asyncio.run(main())
