# With a timeout of 0 or less, only what is done already gets through.
import asyncio


async def work():
    print("never begins")


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result("done")
    print(await asyncio.wait_for(done, 0))
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(work(), timeout)
        except TimeoutError:
            print("timeout", timeout, asyncio.get_running_loop().time())


asyncio.run(main())
