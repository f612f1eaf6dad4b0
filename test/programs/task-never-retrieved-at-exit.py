# A failed task that is kept to the end reports its exception when the program ends.
import asyncio

kept = []


async def fail():
    raise ValueError("unseen")


async def main():
    kept.append(asyncio.create_task(fail(), name="kept"))
    await asyncio.sleep(1)


asyncio.run(main())
print("after run")
