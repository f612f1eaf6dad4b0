# The context of a task is copied when it is created, not when it starts; later changes of the creator stay unseen.
import asyncio
import contextvars

step = contextvars.ContextVar("step", default=0)


async def child(name):
    before = step.get()
    step.set(before + 10)
    await asyncio.sleep(1)
    return name, before, step.get()


async def main():
    tasks = []
    for number in range(3):
        step.set(number)
        tasks.append(asyncio.create_task(child(f"child {number}")))
    step.set(99)
    for task in tasks:
        print(await task)
    print(step.get(), [task.get_context()[step] for task in tasks])
    coroutine = child("made early")
    step.set(5)
    print(await asyncio.create_task(coroutine))
    direct = child("awaited directly")
    step.set(7)
    print(await direct, step.get())


asyncio.run(main())
