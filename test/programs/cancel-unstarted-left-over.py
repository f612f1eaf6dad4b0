# A task created in the last turn of main still gets one turn before the loop stops; only then it is cancelled.
import asyncio


async def work():
    print("begins")
    try:
        await asyncio.sleep(1)
    finally:
        print("is cancelled", asyncio.get_running_loop().time())


async def main():
    asyncio.create_task(work())
    print("main returns")


asyncio.run(main())
print("after run")
