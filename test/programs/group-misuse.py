# A group makes no tasks before it is entered, after it has ended, or while it shuts down; it is entered once.
import asyncio


async def work():
    pass


async def main():
    group = asyncio.TaskGroup()
    print(group)

    def attempt():
        try:
            group.create_task(work())
        except RuntimeError as error:
            print(error)

    async def late():
        try:
            await asyncio.sleep(9)
        finally:
            attempt()

    attempt()
    try:
        async with group:
            group.create_task(late())
            await asyncio.sleep(0)
            raise ValueError("stop")
    except ExceptionGroup as errors:
        print(errors)
    attempt()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
