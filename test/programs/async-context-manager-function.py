# asynccontextmanager: the body's exception comes up at the yield; a generator that yields twice or never is an error.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def transaction(log):
    log.append("begin")
    try:
        yield log
    except KeyError as error:
        log.append(f"rollback {error}")
    else:
        log.append("commit")
    finally:
        await asyncio.sleep(1)
        log.append("end")


@contextlib.asynccontextmanager
async def twice():
    yield 1
    yield 2


@contextlib.asynccontextmanager
async def never():
    if False:
        yield


@transaction([])
async def decorated():
    return "decorated"


async def main():
    log = []
    async with transaction(log):
        log.append("work")
    async with transaction(log):
        raise KeyError("k")
    try:
        async with transaction(log):
            raise ValueError("v")
    except ValueError:
        log.append("outside")
    print(log)
    for manager in (twice(), never()):
        try:
            async with manager:
                pass
        except RuntimeError as error:
            print(error)
    print(await decorated())
    try:
        async with transaction(log), asyncio.timeout(0.5):
            await asyncio.sleep(3)
    except TimeoutError:
        print("timed out", log[-1], asyncio.get_running_loop().time())


asyncio.run(main())
