# An AttributeError that __getattr__ raises knows the name and the object, so that the traceback can say what was meant.
import asyncio


class Colours:
    colour = 1

    def __getattr__(self, name):
        raise AttributeError(f"no {name}")


class Strict:
    def __getattribute__(self, name):
        raise AttributeError("nothing here")


class Own:
    def __getattr__(self, name):
        raise AttributeError("its own", name="other", obj=None)


for thing, name in ((Colours(), "color"), (Strict(), "size"), (Own(), "width"), (asyncio, "slep")):
    try:
        getattr(thing, name)
    except AttributeError as error:
        print(error, "|", error.name, error.obj is thing)
print(getattr(Colours(), "none", "default"), hasattr(asyncio, "slep"))


async def main():
    try:
        await asyncio.slep(1)
    finally:
        Colours().color


asyncio.run(main())
