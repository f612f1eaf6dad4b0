# A future may hold anything, even itself or another future: awaiting goes one step at a time.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    own = loop.create_future()
    own.set_result(own)
    print((await own) is own, repr(own))
    inner, outer = loop.create_future(), loop.create_future()
    inner.set_result("inside")
    outer.set_result(inner)
    first = await outer
    print(first is inner, await first, await (await outer))
    error = ValueError("as a value")
    plain = loop.create_future()
    plain.set_result(error)
    print((await plain) is error, plain.exception())
    coroutine = asyncio.sleep(0, "slept")
    holder = loop.create_future()
    holder.set_result(coroutine)
    print(await (await holder))


asyncio.run(main())
