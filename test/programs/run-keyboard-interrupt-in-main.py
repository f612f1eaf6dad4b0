# KeyboardInterrupt raised by main itself goes out of asyncio.run, after the other tasks were cancelled.
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print("background is tidied up at", asyncio.get_running_loop().time())


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(1)
    try:
        raise KeyboardInterrupt("enough")
    finally:
        print("main is left")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("out:", repr(error), error.__context__)
asyncio.run(asyncio.sleep(0))
raise KeyboardInterrupt
