# athrow raises where the generator stands: it may handle it and yield on, or end with it or with another.
import asyncio


async def service():
    handled = 0
    while True:
        try:
            await asyncio.sleep(0.5)
            yield f"running, handled {handled}"
        except ValueError as error:
            handled += 1
            print("  handles", error)
        except KeyError as error:
            raise LookupError("translated") from error
        except TypeError:
            return


async def attempt(label, awaitable):
    try:
        print(label, "->", await awaitable)
    except BaseException as error:
        print(label, "raises", repr(error), "from", repr(error.__cause__))


async def main():
    generator = service()
    await attempt("start", anext(generator))
    await attempt("value", generator.athrow(ValueError("bad value")))
    await attempt("class", generator.athrow(ValueError))
    await attempt("next", anext(generator))
    await attempt("key", generator.athrow(KeyError("k")))
    await attempt("after", anext(generator))
    other = service()
    await attempt("start", anext(other))
    await attempt("returns", other.athrow(TypeError))
    third = service()
    await attempt("start", anext(third))
    await attempt("unknown", third.athrow(OSError("unknown")))


asyncio.run(main())
