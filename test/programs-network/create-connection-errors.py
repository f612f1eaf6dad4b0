# How connecting can fail, and what is told of several addresses.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    pair = socket.socketpair()
    datagram = socket.socket(type=socket.SOCK_DGRAM)
    for arguments in (
        {}, {"host": "127.0.0.1", "port": 1}, {"host": "127.0.0.1", "port": 1, "sock": pair[0]}, {"sock": datagram},
        {"host": "127.0.0.1", "port": 1, "all_errors": True}, {"host": "127.0.0.1", "port": 1, "local_addr": ("8.8.8.8", 0)},
        {"host": "127.0.0.1", "port": 1, "server_hostname": "x"}, {"host": "::1", "port": 1},
    ):
        try:
            await loop.create_connection(asyncio.Protocol, **arguments)
        except (OSError, ValueError, ExceptionGroup) as error:
            print(type(error).__name__, str(error)[:80], getattr(error, "exceptions", ""))
    transport, protocol = await loop.create_connection(asyncio.Protocol, sock=pair[0])
    print(type(transport).__name__, type(protocol).__name__, transport.get_protocol() is protocol)
    transport.close()
    pair[1].close()
    datagram.close()
    for call in (
        lambda: loop.create_server(asyncio.Protocol), lambda: loop.create_server(asyncio.Protocol, "127.0.0.1", 0, sock=pair[0]),
        lambda: loop.create_server(asyncio.Protocol, sock=datagram), lambda: asyncio.start_server(print, "8.8.8.8", 1),
    ):
        try:
            await call()
        except (OSError, ValueError) as error:
            print(type(error).__name__, str(error)[:70])


asyncio.run(main())
