# run_forever ends after stop(), with the iteration in which it was called.
import asyncio

loop = asyncio.new_event_loop()


def stopper():
    print("stop")
    loop.stop()
    loop.call_soon(print, "next run")


loop.call_soon(print, "one")
loop.call_soon(stopper)
loop.call_soon(print, "same iteration")
loop.run_forever()
print("stopped", loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
