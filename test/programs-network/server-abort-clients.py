# abort_clients() breaks connections: what was not read or sent is lost.
import asyncio


async def handle(reader, writer):
    try:
        data = await reader.read(10)
        print("handler:", data)
        print("handler:", await reader.read(10))
    except OSError as error:
        print("handler:", type(error).__name__)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8902)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8902)
    writer.write(b"hello")
    await asyncio.sleep(0.05)
    server.close()
    server.abort_clients()
    print("client:", await reader.read())
    await server.wait_closed()
    writer.close()
    await writer.wait_closed()
    print("closed")


asyncio.run(main())
