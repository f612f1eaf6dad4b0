# What an async generator tells of itself: name, frame, what it awaits, whether it runs.
import asyncio
import inspect


async def ticker(count):
    for n in range(count):
        await asyncio.sleep(1)
        yield n


def state(generator):
    frame = generator.ag_frame
    return (generator.ag_running, frame and frame.f_lineno, generator.ag_await is not None, inspect.getasyncgenstate(generator))


async def main():
    generator = ticker(1)
    print(generator.__name__, generator.__qualname__, generator.ag_code.co_name, repr(generator).split(" at 0x")[0])
    print(state(generator))
    task = asyncio.ensure_future(anext(generator))
    await asyncio.sleep(0.5)
    print(state(generator))
    print(await task, state(generator))
    print(await anext(generator, "end"), state(generator))
    print(inspect.isasyncgen(generator), inspect.isasyncgenfunction(ticker), inspect.isawaitable(generator))
    generator.__name__ = "renamed"
    print(repr(generator).split(" at 0x")[0], generator.__name__)


asyncio.run(main())
