# gather needs a loop to make tasks of coroutines; outside of one there is none.
import asyncio


async def work():
    pass


coroutine = work()
try:
    asyncio.gather(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
