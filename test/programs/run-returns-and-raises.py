# asyncio.run gives the result of the main coroutine, or raises its exception.
import asyncio


async def main(fails):
    if fails:
        raise ValueError("main failed")
    return 7


print(asyncio.run(main(False)))
try:
    asyncio.run(main(True))
except ValueError as error:
    print(error)
