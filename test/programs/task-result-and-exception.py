# result() and exception() of a task: before its end, after it, and after a failure.
import asyncio


async def work(fails):
    if fails:
        raise OSError("broken")
    return "fine"


async def main():
    good, bad = asyncio.create_task(work(False)), asyncio.create_task(work(True))
    for method in (good.result, good.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    await asyncio.wait([good, bad])
    print(good.result(), good.exception(), repr(bad.exception()))
    try:
        bad.result()
    except OSError as error:
        print("raised", error)


asyncio.run(main())
