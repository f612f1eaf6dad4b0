# A loop of one's own can watch what is scheduled, and asyncio.run takes it from a factory.
import asyncio


class Watching(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        self.scheduled = getattr(self, "scheduled", 0) + 1
        return super().call_soon(callback, *args, context=context)

    def call_exception_handler(self, context):
        print("watched:", context["message"].split(" at 0x")[0])

    def create_future(self):
        self.futures = getattr(self, "futures", 0) + 1
        return super().create_future()


def fail():
    raise ValueError("seen")


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, isinstance(loop, asyncio.AbstractEventLoop))
    loop.call_soon(fail)
    await asyncio.sleep(1)
    await asyncio.sleep(0)
    print(loop.futures)


asyncio.run(main(), loop_factory=Watching)
