# A read that is given up after a while, and one that is cancelled.
import asyncio


async def handle(reader, writer):
    await asyncio.sleep(0.3)
    writer.write(b"late\n")
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8897)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8897)
    try:
        await asyncio.wait_for(reader.readline(), 0.1)
    except TimeoutError:
        print("too late")
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
