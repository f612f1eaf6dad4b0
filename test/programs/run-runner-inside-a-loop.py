# A Runner refuses to run inside a running loop, and its coroutine is never awaited.
import asyncio


async def inner():
    print("never")


async def main(runner):
    coroutine = inner()
    for run in (runner.run, asyncio.run):
        try:
            run(coroutine)
        except RuntimeError as error:
            print(error)
    coroutine.close()
    other = asyncio.Runner()
    print(other.get_loop() is asyncio.get_running_loop(), other.get_loop().is_running())
    other.close()
    return "done"


with asyncio.Runner() as runner:
    print(runner.run(main(runner)))
