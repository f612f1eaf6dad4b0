# A task's repr shows its name as a string's repr does.
import asyncio


async def nap():
    await asyncio.sleep(0)


class Label:
    def __str__(self):
        return "labelled"


def short(task):
    return repr(task).split(" coro=")[0]


async def main():
    for name in ("it's", 'say "hi"', "both ' and \"", "tab\there", "ünïcode", "", Label(), 3.50, ("a", 1)):
        task = asyncio.create_task(nap(), name=name)
        print(short(task), "|", task.get_name())
        await task
    task = asyncio.create_task(nap())
    task.set_name("renamed")
    print(short(task))
    await task
    task.set_name(task)
    print(task.get_name().split(" coro=")[0])


asyncio.run(main())
