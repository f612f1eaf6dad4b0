# create_task needs a running loop, and the coroutine is then never awaited.
import asyncio


async def work():
    print("never")


coro = work()
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)
coro.close()
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
try:
    asyncio.all_tasks()
except RuntimeError as error:
    print(error)
