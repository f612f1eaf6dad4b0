# A subclass of Task may take arguments of its own and wrap its coroutine: the task begins in Task's __init__.
import asyncio


class Timed(asyncio.Task):
    def __init__(self, coro, *, label, **options):
        self.label = label
        self.started = asyncio.get_running_loop().time()
        super().__init__(self.measured(coro), **options)
        print("made", self.get_name(), self.done())

    async def measured(self, coro):
        result = await coro
        print(self.label, "took", asyncio.get_running_loop().time() - self.started)
        return result


class Refused(asyncio.Task):
    def __init__(self, coro):
        raise PermissionError("no tasks today")


async def main():
    one = Timed(asyncio.sleep(1, "one"), label="nap", name="napping")
    two = Timed(asyncio.sleep(2, "two"), label="sleep")
    now = Timed(asyncio.sleep(0, "three"), label="blink", loop=asyncio.get_running_loop(), eager_start=True)
    print(await asyncio.gather(one, two, now))
    refused = asyncio.sleep(1)
    try:
        Refused(refused)
    except PermissionError as error:
        print(error, len(asyncio.all_tasks()))
    refused.close()
    for wrong in (5, None):
        try:
            asyncio.Task.__init__(Timed.__new__(Timed), wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
