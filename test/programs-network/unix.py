# Unix sockets: the same streams by a path, and its errors.
import asyncio

PATH = "/tmp/loopscope-unix-test.sock"


async def handle(reader, writer):
    print("server", await reader.readline(), repr(writer.get_extra_info("peername")))
    writer.write(b"bye\n")
    writer.close()


async def main():
    try:
        await asyncio.open_unix_connection(PATH + ".none")
    except OSError as error:
        print(type(error).__name__, error)
    server = await asyncio.start_unix_server(handle, PATH)
    reader, writer = await asyncio.open_unix_connection(PATH)
    writer.write(b"hello\n")
    print("client", await reader.readline(), await reader.readline())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
