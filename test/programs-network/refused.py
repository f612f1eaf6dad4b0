# Where nobody listens a connection is refused, and says so as CPython does.
import asyncio


async def main():
    for port in (8890, 8891):
        try:
            await asyncio.open_connection("127.0.0.1", port)
        except OSError as error:
            print(type(error).__name__, error.errno, error)


asyncio.run(main())
