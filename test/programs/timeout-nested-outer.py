# The outer of two timeouts expires first: the inner block is left by cancellation, not by TimeoutError.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(3)
            except TimeoutError:
                print("not the inner")
    except TimeoutError:
        print("outer", inner.expired(), outer.expired(), asyncio.get_running_loop().time())


asyncio.run(main())
