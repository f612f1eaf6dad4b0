# run takes anything that can be awaited in 3.14.
import asyncio


class Thing:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "thing"


print(asyncio.run(Thing()))
