# Cancelling whoever iterates over as_completed leaves the members running; what was done is not lost.
import asyncio


async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    print(dish, "is ready")
    return dish


async def waiter(dishes):
    try:
        async for dish in asyncio.as_completed(dishes):
            print("served", dish.result())
    finally:
        print("the waiter leaves at", asyncio.get_running_loop().time())


async def main():
    dishes = [asyncio.create_task(cook(dish, seconds)) for dish, seconds in (("soup", 1), ("roast", 3), ("cake", 4))]
    serving = asyncio.create_task(waiter(dishes))
    await asyncio.sleep(2)
    serving.cancel()
    await asyncio.wait([serving])
    for next_dish in asyncio.as_completed(dishes):
        print("self-service", await next_dish)


asyncio.run(main())
