# A place that is taken without a with and not given back after an error is missing for ever.
import asyncio


async def visit(seats, name):
    await seats.acquire()
    print(name, "sits down")
    await asyncio.sleep(1)
    if name == "bob":
        raise ValueError("the chair broke")
    seats.release()


async def main():
    seats = asyncio.Semaphore(1)
    guests = [asyncio.create_task(visit(seats, name), name=name) for name in ("ann", "bob", "cid", "dot")]
    for guest in guests:
        try:
            await guest
        except ValueError as error:
            print(guest.get_name(), error, seats.locked())


asyncio.run(main())
