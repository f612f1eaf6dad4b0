# The old way: a loop of one's own, run as often as wanted, closed at the end.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n * 2


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work(1)), loop.time())
print(loop.run_until_complete(work(2)), loop.time())
loop.close()
print(loop.is_closed())
try:
    coroutine = work(1)
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
