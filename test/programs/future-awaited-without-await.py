# Iterating over a pending future by hand: it yields itself, and complains when it is asked again.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    iterator = future.__await__()
    print(next(iterator) is future)
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
    future.set_result("done")
    again = iter(future)
    try:
        next(again)
    except StopIteration as stop:
        print(stop.value)


asyncio.run(main())
