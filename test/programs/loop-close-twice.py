# Closing a loop twice is fine; using it afterwards is not.
import asyncio


async def nothing():
    pass


loop = asyncio.new_event_loop()
loop.run_until_complete(nothing())
loop.close()
loop.close()
print(loop)
coro = nothing()
try:
    loop.run_until_complete(coro)
except RuntimeError as error:
    print(error)
coro.close()
for call in (loop.call_soon, loop.run_in_executor):
    try:
        call(None, print)
    except RuntimeError as error:
        print(error)
print(loop.create_future())
