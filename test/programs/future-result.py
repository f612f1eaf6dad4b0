# A future is settled once, by anybody; whoever waits is woken.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.done(), future.cancelled())
    loop.call_later(2, future.set_result, "there")
    print(await future, loop.time(), future.done(), future.result())
    for attempt in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            attempt()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)


asyncio.run(main())
