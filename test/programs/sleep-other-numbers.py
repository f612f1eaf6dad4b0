# sleep takes whatever compares with 0 and adds to a float: booleans, fractions of one's own, infinities.
import asyncio


class Minutes(float):
    def __new__(cls, minutes):
        return super().__new__(cls, minutes * 60)


async def main():
    loop = asyncio.get_running_loop()
    for delay in (True, False, Minutes(2), 10 ** 3, -float("inf")):
        print(delay, await asyncio.sleep(delay, "slept"), loop.time())
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(float("inf"))
    except (TimeoutError, OverflowError) as error:
        print(type(error).__name__, loop.time())
    for wrong in (None, 1j, [1], "1"):
        try:
            await asyncio.sleep(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
