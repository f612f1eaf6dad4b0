# A future of a pool can be awaited once it is wrapped.
import asyncio, time
from concurrent.futures import Future, ThreadPoolExecutor

def work(seconds):
    time.sleep(seconds)
    return seconds

async def main():
    with ThreadPoolExecutor(2) as pool:
        future = pool.submit(work, 0.1)
        wrapped = asyncio.wrap_future(future)
        print(type(wrapped).__module__, asyncio.isfuture(future), asyncio.wrap_future(wrapped) is wrapped)
        print(await wrapped, future.result())
        futures = [asyncio.wrap_future(pool.submit(work, seconds)) for seconds in (0.2, 0.1)]
        for each in asyncio.as_completed(futures):
            print(await each)
        by_hand = Future()
        wrapped = asyncio.wrap_future(by_hand)
        wrapped.cancel()
        await asyncio.sleep(0)
        print(by_hand.cancelled())
        by_hand = Future()
        wrapped = asyncio.wrap_future(by_hand)
        by_hand.cancel()
        try:
            await wrapped
        except asyncio.CancelledError:
            print("cancelled from the other side")
        pool.submit(time.sleep, 0.1)
        try:
            await asyncio.wait_for(asyncio.wrap_future(pool.submit(work, 0.3)), 0.1)
        except TimeoutError:
            print("too slow")

asyncio.run(main())
