# A bounded semaphore that is released inside its own block fails at the end of it, and loses nothing.
import asyncio


async def main():
    slots = asyncio.BoundedSemaphore(2)
    try:
        async with slots:
            print("inside", repr(slots)[-20:])
            slots.release()
    except ValueError as error:
        print(error, repr(slots)[-20:])
    try:
        async with slots:
            slots.release()
            raise KeyError("body")
    except ValueError as error:
        print(repr(error), "while", repr(error.__context__))
    async with slots, slots:
        print("both", slots.locked())
    print(repr(slots)[-20:])


asyncio.run(main())
