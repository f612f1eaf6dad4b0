# A subclass of Task can see its own cancellation and name, and is what current_task gives.
import asyncio


class Tracked(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel called", msg)
        return super().cancel(msg)


async def work():
    print(type(asyncio.current_task()).__name__)
    await asyncio.sleep(5)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **options: Tracked(coro, loop=loop, **options))
    task = asyncio.create_task(work(), name="mine")
    print(task.get_name())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
