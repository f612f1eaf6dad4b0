# readline, readuntil and readexactly with limits and a stream that ends too soon.
import asyncio


async def handle(reader, writer):
    writer.write(b"one;two;" + b"x" * 40 + b"\nlast")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8892)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8892, limit=16)
    print(await reader.readuntil(b";"))
    print(await reader.readexactly(2))
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print("overrun", error, error.consumed)
    try:
        await reader.readline()
    except ValueError as error:
        print("ValueError", error)
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        print("incomplete", error, error.partial)
    print(await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
