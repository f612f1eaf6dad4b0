# Limits that are no numbers are refused where they are first reckoned with.
import asyncio


async def main():
    async def entered(limit):
        async with limit():
            await asyncio.sleep(1)
    task = asyncio.create_task(asyncio.sleep(3))
    attempts = {
        "sleep": lambda: asyncio.sleep("1"), "wait_for": lambda: asyncio.wait_for(task, "1"), "wait": lambda: asyncio.wait([task], timeout="1"),
        "timeout": lambda: entered(lambda: asyncio.timeout("1")), "timeout_at": lambda: entered(lambda: asyncio.timeout_at("1")),
        "timeout()": lambda: entered(lambda: asyncio.timeout()), "sleep()": lambda: asyncio.sleep(), "wait_for()": lambda: asyncio.wait_for(task),
        "when": lambda: asyncio.wait([task], return_when="SOME"), "True": lambda: entered(lambda: asyncio.timeout(True)),
    }
    for text, attempt in attempts.items():
        try:
            await attempt()
            print(text, "went through")
        except (TypeError, ValueError, TimeoutError) as error:
            print(text, type(error).__name__, error)
    print(task.done(), asyncio.get_running_loop().time())


asyncio.run(main())
