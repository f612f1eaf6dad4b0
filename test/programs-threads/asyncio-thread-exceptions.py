# What ends a thread that works for a loop: the loop's report, the thread's report, and who never asks.
import asyncio, gc, threading, time

def fails():
    raise ValueError("in a thread")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"].partition(" at ")[0], repr(context.get("exception"))))
    future = loop.run_in_executor(None, fails)
    await asyncio.sleep(0.1)
    print(future.done())
    del future
    gc.collect()
    await asyncio.sleep(0)
    threading.Thread(target=lambda: loop.call_soon_threadsafe(fails)).start()
    await asyncio.sleep(0.1)
    thread = threading.Thread(target=fails, name="reported")
    thread.start()
    await asyncio.to_thread(thread.join)

    def leaves():
        raise SystemExit(3)

    try:
        await asyncio.to_thread(leaves)
    except SystemExit as error:
        print("SystemExit", error.code)
    print("end of main")

asyncio.run(main())
