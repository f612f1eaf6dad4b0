# What is done at once is not wrapped: shield gives back the task itself, wait_for and gather do not wait.
import asyncio


async def known():
    return "known"


async def unknown():
    raise LookupError("unknown")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(print, "a turn of the loop")
    task = asyncio.create_task(known())
    print(asyncio.shield(task) is task, await asyncio.shield(known()), await asyncio.wait_for(known(), 0))
    failing = asyncio.gather(known(), unknown(), return_exceptions=True)
    print(failing.done(), await failing)
    failed = asyncio.gather(known(), unknown())
    print(failed.done(), repr(failed.exception()))
    print(await asyncio.wait_for(asyncio.sleep(0, "slept"), 1))


asyncio.run(main())
