"""Two tasks

Tasks run while others wait. create_task gives a coroutine turns of its own. To await the task later
only asks whether it is finished, and waits if it is not.
"""
import asyncio


async def make(what, seconds):
    print(f"{what}: begun")
    await asyncio.sleep(seconds)
    print(f"{what}: ready")
    return what


async def main():
    tea = asyncio.create_task(make("tea", 3))  #: Ready, but it cannot begin before main gives back control.
    toast = asyncio.create_task(make("toast", 1))
    print("both are ordered")  #: So this is printed before anything that the two of them say.
    first = await tea  #: main waits for the tea. Meanwhile both tasks get their turns.
    second = await toast  #: Finished two seconds ago: there is nothing to wait for.
    print(f"breakfast: {first} and {second}")


asyncio.run(main())
