# shield of a coroutine needs a loop; a future brings its own.
import asyncio


async def work():
    pass


coro = work()
try:
    asyncio.shield(coro)
except RuntimeError as error:
    print(error)
coro.close()
loop = asyncio.new_event_loop()
future = loop.create_future()
shield = asyncio.shield(future)
loop.call_soon(future.set_result, 3)
print(loop.run_until_complete(shield))
loop.close()
