# A timer's handle shows its time while it waits, after it has fired, and when it is cancelled.
import asyncio


def tick():
    print("tick")


async def main():
    loop = asyncio.get_running_loop()
    fired = loop.call_later(1, tick)
    dropped = loop.call_later(1.5, tick)
    print(fired, dropped.when())
    dropped.cancel()
    dropped.cancel()
    print(dropped, dropped.when(), dropped.cancelled())
    await asyncio.sleep(2)
    print(fired, fired.when(), fired.cancelled())
    fired.cancel()
    print(fired, fired.cancelled())
    print(isinstance(fired, asyncio.Handle), isinstance(fired, asyncio.TimerHandle))
    print(fired == dropped, fired < dropped, fired == fired, fired != 1)


asyncio.run(main())
