# A connection that is broken with unread bytes is reset; writing to a closed one fails sooner or later.
import asyncio


async def handle(reader, writer):
    await asyncio.sleep(0.05)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8898, limit=10)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8898)
    writer.write(b"nobody reads this" * 10)
    try:
        print(await reader.read())
    except OSError as error:
        print(type(error).__name__, error)
    try:
        for _ in range(3):
            writer.write(b"more")
            await writer.drain()
            await asyncio.sleep(0.01)
    except OSError as error:
        print(type(error).__name__, error)
    writer.close()
    try:
        await writer.wait_closed()
    except OSError as error:
        print("closed", type(error).__name__, error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
