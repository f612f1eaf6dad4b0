# A task cannot be made on a closed loop; its coroutine is never awaited.
import asyncio


async def work():
    print("never")


loop = asyncio.new_event_loop()
loop.close()
coro = work()
try:
    loop.create_task(coro)
except RuntimeError as error:
    print(error)
coro.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
try:
    loop.call_later(1, print)
except RuntimeError as error:
    print(error)
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print(error)
try:
    loop.run_forever()
except RuntimeError as error:
    print(error)
print(loop.is_closed(), loop.is_running())
