# is_closing, wait_closed and drain around the end of a connection.
import asyncio


async def handle(reader, writer):
    print("server:", await reader.read(100))
    writer.close()
    print("server closing:", writer.is_closing())
    await writer.wait_closed()
    print("server closed")
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8912)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8912)
    print(writer.is_closing(), writer.can_write_eof(), writer.transport.is_reading())
    writer.writelines([b"several ", b"pieces"])
    await writer.drain()
    print("client:", await reader.read())
    writer.write(b"nobody reads this")
    await asyncio.sleep(0.05)
    try:
        writer.write(b"nor this")
        await writer.drain()
        print("drained")
    except ConnectionError as error:
        print(type(error).__name__, error)
    print(writer.is_closing())
    writer.close()
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("wait_closed:", type(error).__name__)
    try:
        await writer.drain()
    except ConnectionError as error:
        print("drain:", error)
    for text in ("text", None):
        try:
            writer.write(text)
        except TypeError as error:
            print(error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
