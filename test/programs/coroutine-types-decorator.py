# types.coroutine makes a generator function awaitable: what it yields goes to the loop, what it returns is the result.
import asyncio
import types


@types.coroutine
def turn():
    yield
    return "a turn later"


@types.coroutine
def wait_for(future):
    result = yield from future
    return result, "by hand"


@types.coroutine
def delegates(coroutine):
    return (yield from coroutine)


async def work():
    await turn()
    return "work"


async def main():
    print(await turn())
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_result, "rang")
    print(await wait_for(future))
    print(await delegates(work()))
    print(await asyncio.gather(work(), work()))
    generator = turn()
    print(type(generator).__name__, asyncio.iscoroutine(generator))
    try:
        print(await asyncio.create_task(generator))
    except TypeError as error:
        print(str(error).split(" at 0x")[0])


asyncio.run(main())
