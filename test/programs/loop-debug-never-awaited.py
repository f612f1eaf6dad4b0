# In debug mode the warning of a coroutine that was never awaited says where it was made.
import asyncio


async def forgotten():
    pass


def maker():
    return forgotten()


async def main():
    maker()
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
