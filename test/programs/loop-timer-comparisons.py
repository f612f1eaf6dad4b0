# Timer handles can be ordered by their time, and hashed.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a, b, c = loop.call_at(2, print), loop.call_at(1, print), loop.call_at(2, print)
    print(a > b, b < a, a >= c, a <= c, a == c, a == a, len({a, b, c}))
    print(sorted([a, b, c])[0] is b)
    for handle in (a, b, c):
        handle.cancel()


asyncio.run(main())
