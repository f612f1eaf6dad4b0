# An immediate shutdown counts what is in the queue as done, not what somebody has in hand: join waits for that.
import asyncio


async def cook(orders):
    order = await orders.get()
    await asyncio.sleep(2)
    print("cooked", order, str(orders))
    orders.task_done()
    try:
        orders.task_done()
    except ValueError as error:
        print(error)


async def main():
    orders = asyncio.Queue()
    for order in ("soup", "fish", "cake"):
        orders.put_nowait(order)
    task = asyncio.create_task(cook(orders))
    await asyncio.sleep(1)
    print(str(orders))
    orders.shutdown(immediate=True)
    print(str(orders))
    await orders.join()
    print("kitchen closed at", asyncio.get_running_loop().time())
    await task


asyncio.run(main())
