# stop lets the present iteration finish; what is scheduled meanwhile waits for the next run.
import asyncio

loop = asyncio.new_event_loop()


def first():
    print("first")
    loop.stop()
    loop.call_soon(print, "next run")


loop.call_soon(first)
loop.call_soon(print, "same iteration")
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
