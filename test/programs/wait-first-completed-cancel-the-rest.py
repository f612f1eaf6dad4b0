# The first of several mirrors wins; the others are cancelled and waited for.
import asyncio


async def mirror(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    finally:
        await asyncio.sleep(0)
        print(name, "ends at", asyncio.get_running_loop().time())


async def main():
    mirrors = [asyncio.create_task(mirror(name, seconds), name=name) for name, seconds in (("oslo", 3), ("rome", 1), ("lima", 2))]
    done, pending = await asyncio.wait(mirrors, return_when="FIRST_COMPLETED")
    print("winner", [task.result() for task in done], "left", sorted(task.get_name() for task in pending))
    for task in pending:
        task.cancel("lost")
    done, pending = await asyncio.wait(pending)
    print(sorted((task.get_name(), task.cancelled()) for task in done), pending)


asyncio.run(main())
