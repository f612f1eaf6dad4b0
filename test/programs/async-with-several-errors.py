# Of several async managers in one statement the last is left first; an error while leaving replaces the one before.
import asyncio


class Manager:
    def __init__(self, name, enter=None, leave=None):
        self.name, self.enter, self.leave = name, enter, leave

    async def __aenter__(self):
        await asyncio.sleep(0.5)
        print("enter", self.name)
        if self.enter:
            raise self.enter
        return self.name

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.5)
        print("leave", self.name, repr(error))
        if self.leave:
            raise self.leave


async def attempt(*managers):
    try:
        a, b = managers
        async with a as one, b as two:
            print("inside", one, two)
            raise ValueError("body")
    except Exception as error:
        print("out:", repr(error), "after", repr(error.__context__))


async def main():
    await attempt(Manager("a"), Manager("b"))
    await attempt(Manager("a"), Manager("b", leave=KeyError("b's end")))
    await attempt(Manager("a", leave=OSError("a's end")), Manager("b", leave=KeyError("b's end")))
    await attempt(Manager("a"), Manager("b", enter=LookupError("b's start")))


asyncio.run(main())
