# A Runner runs several coroutines in one loop, and closes it at its end.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return asyncio.get_running_loop().time()


with asyncio.Runner() as runner:
    print(runner.run(work(1)), runner.run(work(2)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop)
print(loop.is_closed())
try:
    runner.get_loop()
except RuntimeError as error:
    print(error)
