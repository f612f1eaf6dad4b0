# A loop that is made logs its selector, and closing it in debug mode logs its end.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


async def main():
    print("main")


asyncio.run(main())
