# A failed task or future that nobody holds says so when the handle that completed it is over.
import asyncio
async def fails(n):
    await asyncio.sleep(n)
    raise KeyError(n)
async def holder():
    t = asyncio.create_task(fails(0.1))
    await asyncio.sleep(0.2)
async def main():
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print(c["message"], c["exception"]))
    asyncio.create_task(fails(0))
    asyncio.create_task(fails(1))
    asyncio.create_task(holder())
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.15, f.set_exception, KeyError("f"))
    del f
    for i in range(30):
        await asyncio.sleep(0.05)
        print(i)
asyncio.run(main())
