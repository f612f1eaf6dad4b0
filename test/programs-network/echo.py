# One client sends a line, and the server answers it; both close.
import asyncio


async def handle(reader, writer):
    line = await reader.readline()
    print("server got", line, "from", writer.get_extra_info("peername")[0])
    writer.write(line.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8888)
    print(server.sockets[0].getsockname(), server.is_serving())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    writer.write(b"hello\n")
    print("client got", await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print(server.is_serving(), server.sockets)


asyncio.run(main())
