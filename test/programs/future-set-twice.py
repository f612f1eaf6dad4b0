# A future that is done refuses another result or exception.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    for call in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    print(await future)


asyncio.run(main())
