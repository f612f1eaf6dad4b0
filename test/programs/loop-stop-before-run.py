# A loop that was stopped beforehand runs one iteration.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "runs")
loop.call_later(1, print, "not yet")
loop.stop()
loop.run_forever()
print("time", loop.time())
loop.close()
