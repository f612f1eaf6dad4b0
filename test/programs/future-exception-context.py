# What an exception has as its context when it comes into a coroutine from outside: what that coroutine handles, not what its loop's caller does.
import asyncio
import sys


def chain(error):
    parts = []
    while error is not None:
        parts.append(repr(error))
        error = error.__context__
    return " <- ".join(parts)


async def fails(seconds, number):
    await asyncio.sleep(seconds)
    raise KeyError(number)


async def outlives(name, wait):
    # Cancelled when asyncio.run tidies up, while it handles what main raised.
    try:
        await wait
    except asyncio.CancelledError as error:
        print(name, chain(error))
    except KeyError as error:
        print(name, chain(error))
    try:
        raise ValueError("its own")
    except ValueError as error:
        print(name, chain(error))


async def of_a_gather():
    await asyncio.gather(asyncio.sleep(0), fails(1, "gathered"))


async def handling(what):
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            await what
        except (KeyError, asyncio.CancelledError) as error:
            print("while handling:", chain(error))


async def handling_deeper(what):
    try:
        raise TypeError("outer")
    except TypeError:
        await handling(what)


async def deep(what):
    return await what


async def main():
    loop = asyncio.get_running_loop()
    failed = asyncio.create_task(fails(0, "failed"))
    await asyncio.wait([failed])
    await handling(failed)
    await handling_deeper(failed)
    await handling(asyncio.create_task(fails(0.1, "later")))
    await handling(deep(asyncio.create_task(fails(0.1, "deep"))))
    await handling_deeper(deep(asyncio.create_task(fails(0.1, "deeper"))))
    await handling(asyncio.gather(fails(0.1, "gathered")))
    future = loop.create_future()
    loop.call_later(0.1, future.cancel, "a message")
    await handling(future)
    task = asyncio.create_task(handling(asyncio.sleep(5)))
    await asyncio.sleep(0.1)
    task.cancel("cancelled")
    await task
    try:
        raise OSError("callback's")
    except OSError:
        try:
            failed.result()
        except KeyError as error:
            print("result", chain(error))
        try:
            future.result()
        except asyncio.CancelledError as error:
            print("result", chain(error))
        print("exception", chain(failed.exception()))
    for name, wait in (
        ("sleeps", asyncio.sleep(10)), ("waits for a future", loop.create_future()), ("waits for a task", asyncio.create_task(fails(10, 1))),
        ("gathers", asyncio.gather(fails(10, 2))), ("fails soon", asyncio.create_task(of_a_gather())),
    ):
        asyncio.create_task(outlives(name, wait))
    await asyncio.sleep(1)
    raise LookupError("main's")


try:
    asyncio.run(main())
except LookupError as error:
    print("ended by", chain(error))
