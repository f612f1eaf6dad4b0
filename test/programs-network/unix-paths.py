# Unix sockets: a path that nobody has, one that is taken, and what closing leaves behind.
import asyncio
import os
import socket


async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    path = "/tmp/loopscope-unix-paths.sock"
    try:
        await asyncio.open_unix_connection(path)
    except FileNotFoundError as error:
        print(error.errno, error.strerror)
    server = await asyncio.start_unix_server(handle, path)
    print(server.sockets[0].getsockname() == path, server.sockets[0].family == socket.AF_UNIX)
    reader, writer = await asyncio.open_unix_connection(path)
    print(writer.get_extra_info("peername") == path, repr(writer.get_extra_info("sockname")))
    writer.write(b"hello\n")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    print(os.path.exists(path))
    server.close()
    await server.wait_closed()
    print(os.path.exists(path))
    for arguments in ({}, {"path": path, "sock": socket.socket()}, {"sock": socket.socket()}):
        try:
            await loop.create_unix_connection(asyncio.Protocol, **arguments)
        except ValueError as error:
            print(str(error)[:50])


asyncio.run(main())
