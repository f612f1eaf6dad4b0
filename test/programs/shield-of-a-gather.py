# A gather inside a shield goes on when the shield is cancelled; its late exception is reported.
import asyncio


async def part(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    print(name, "is done")
    if fails:
        raise ValueError(name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("reported:", context["message"], repr(context["exception"])))
    for fails in (False, True):
        everything = asyncio.gather(part("left", 2), part("right", 3, fails))
        try:
            await asyncio.wait_for(asyncio.shield(everything), 1)
        except TimeoutError:
            print("not in time", everything.done())
        await asyncio.sleep(3)
        print(everything.done(), everything.cancelled())


asyncio.run(main())
