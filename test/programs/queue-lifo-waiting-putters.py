# In a full last-in-first-out queue what waits to get in goes first as soon as it is in.
import asyncio


async def stack_plate(stack, plate):
    await stack.put(plate)
    print("on the stack", plate, str(stack))


async def main():
    stack = asyncio.LifoQueue(2)
    plates = [asyncio.create_task(stack_plate(stack, plate)) for plate in ("white", "blue", "red", "green")]
    await asyncio.sleep(1)
    for _ in plates:
        print("taken", await stack.get())
        await asyncio.sleep(1)


asyncio.run(main())
