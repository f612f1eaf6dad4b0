# A task cannot await itself.
import asyncio


async def work():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split("<")[0])
        return "survived"


async def main():
    print(await asyncio.create_task(work()))


asyncio.run(main())
