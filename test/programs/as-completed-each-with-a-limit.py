# A limit of one's own over each of as_completed's awaitables gives that one up, not the member it might have brought.
import asyncio


async def answer(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    members = [asyncio.create_task(answer(name, seconds)) for name, seconds in (("quick", 1), ("slow", 4), ("slower", 5))]
    for number, coming in enumerate(asyncio.as_completed(members)):
        try:
            print(number, await asyncio.wait_for(coming, 2))
        except TimeoutError:
            print(number, "nothing by", asyncio.get_running_loop().time())
    print([task.done() for task in members], asyncio.get_running_loop().time())


asyncio.run(main())
