# The end of the default executor can have a limit.
import asyncio, threading, time, warnings

def blocking(seconds):
    time.sleep(seconds)
    print("thread ends")

async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, blocking, 0.4)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await loop.shutdown_default_executor(timeout=0.1)
    print([(each.category.__name__, str(each.message)) for each in caught])
    try:
        await loop.run_in_executor(None, print)
    except RuntimeError as error:
        print(error)

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("loop closed")
