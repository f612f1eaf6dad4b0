# isfuture is true of futures, tasks and what says so itself.
import asyncio


class Duck:
    _asyncio_future_blocking = False


async def main():
    loop = asyncio.get_running_loop()
    coro = asyncio.sleep(0)
    print([asyncio.isfuture(x) for x in (loop.create_future(), asyncio.current_task(), coro, Duck(), Duck, 3)])
    coro.close()


asyncio.run(main())
