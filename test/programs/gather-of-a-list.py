# gather of a list without its star is refused; of one single thing it gathers that.
import asyncio


async def give(number):
    await asyncio.sleep(number)
    return number


async def main():
    coroutines = [give(1), give(2)]
    for wrong in (coroutines, (1, 2), {"a": 1}, {1}, "ab", give):
        try:
            await asyncio.gather(wrong)
        except TypeError as error:
            print(type(wrong).__name__, error)
    print(await asyncio.gather(*coroutines))
    print(await asyncio.gather(*map(give, range(3))), await asyncio.gather(give(1)))
    print(await asyncio.gather(*(give(n) for n in {"one": 1, "two": 2}.values()), return_exceptions=True))


asyncio.run(main())
