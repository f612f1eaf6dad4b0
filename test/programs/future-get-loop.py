# A future knows its loop; one without a loop cannot be made.
import asyncio

try:
    asyncio.Future()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
future = asyncio.Future(loop=loop)
print(future.get_loop() is loop)
loop.call_soon(future.set_result, 1)
print(loop.run_until_complete(future))
loop.close()
