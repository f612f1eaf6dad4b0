# Two servers cannot have one address.
import asyncio


async def main():
    first = await asyncio.start_server(lambda r, w: None, "127.0.0.1", 8901)
    try:
        await asyncio.start_server(lambda r, w: None, "127.0.0.1", 8901)
    except OSError as error:
        print(error.errno, error)
    first.close()
    await first.wait_closed()


asyncio.run(main())
