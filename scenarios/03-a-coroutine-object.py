"""A coroutine object

Calling is not running. A call of an async function only makes a coroutine object: the function with
its arguments, not yet begun. It begins when somebody awaits it, inside the task that does so.
"""
import asyncio


async def greet(name):
    print(f"Hello, {name}!")
    await asyncio.sleep(1)
    return len(name)


async def main():
    coroutine = greet("Ada")  #: No line of greet runs here. The call only makes a coroutine object.
    print(type(coroutine))
    print("Only now is it awaited.")
    length = await coroutine  #: Now greet runs, as a part of this task, like any function.
    print(f"The name has {length} letters.")  #: The await gave what greet returned.


asyncio.run(main())
