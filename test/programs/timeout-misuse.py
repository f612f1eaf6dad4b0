# A timeout cannot be entered twice, moved after its end, or used outside a task.
import asyncio


async def main():
    scope = asyncio.timeout(1)
    try:
        scope.reschedule(3)
    except RuntimeError as error:
        print(error)
    async with scope:
        pass
    for attempt in (lambda: scope.reschedule(3), ):
        try:
            attempt()
        except RuntimeError as error:
            print(error)
    try:
        async with scope:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
