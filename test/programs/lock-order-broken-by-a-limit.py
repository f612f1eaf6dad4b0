# A limit on the second of two locks lets one side go back and try again, and both get through.
import asyncio


async def transfer(name, first, second, patience):
    while True:
        async with first:
            await asyncio.sleep(1)
            try:
                async with asyncio.timeout(patience):
                    await second.acquire()
            except TimeoutError:
                print(name, "lets go at", asyncio.get_running_loop().time())
                continue
            print(name, "has both at", asyncio.get_running_loop().time())
            second.release()
            return


async def main():
    savings, current = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(
        transfer("to the right", savings, current, 2),
        transfer("to the left", current, savings, 5),
    )
    print(savings.locked(), current.locked())


asyncio.run(main())
