# SystemExit of a child is not gathered, not even with return_exceptions.
import asyncio


async def leave():
    await asyncio.sleep(1)
    print('leaves')
    raise SystemExit(3)


async def main():
    print(await asyncio.gather(leave(), asyncio.sleep(2), return_exceptions=True))


asyncio.run(main())
