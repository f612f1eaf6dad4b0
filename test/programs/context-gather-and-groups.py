# Each child of a gather or a group has a copy of its own; a coroutine that is awaited directly shares the caller's.
import asyncio
import contextvars

trail = contextvars.ContextVar("trail", default=())


async def step(name):
    trail.set((*trail.get(), name))
    await asyncio.sleep(0)
    return trail.get()


async def main():
    print(await step("direct"), trail.get())
    print(await asyncio.gather(step("a"), step("b")), trail.get())
    given = contextvars.copy_context()
    async with asyncio.TaskGroup() as group:
        copied = group.create_task(step("copied"))
        shared = [group.create_task(step(f"shared {n}"), context=given) for n in range(2)]
    print(copied.result(), [task.result() for task in shared])
    print(await asyncio.wait_for(step("limited"), 1), trail.get())
    async with asyncio.timeout(1):
        await step("in a timeout")
    print(trail.get(), given[trail])
    print(await asyncio.shield(step("shielded")), len(trail.get()))


asyncio.run(main())
