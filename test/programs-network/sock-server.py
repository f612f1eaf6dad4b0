# A server by hand: sock_accept, sock_recv, sock_sendall and a cancelled wait.
import asyncio
import socket


async def serve(loop, connection):
    with connection:
        while data := await loop.sock_recv(connection, 100):
            await loop.sock_sendall(connection, data[::-1])
    print("served")


async def main():
    loop = asyncio.get_running_loop()
    server = socket.create_server(("127.0.0.1", 8914))
    server.setblocking(False)

    async def accept():
        while True:
            connection, address = await loop.sock_accept(server)
            print("accepted", address[0], connection.gettimeout())
            tasks.append(asyncio.create_task(serve(loop, connection)))

    tasks = []
    accepting = asyncio.create_task(accept())
    with socket.socket() as client:
        client.setblocking(False)
        await loop.sock_connect(client, ("127.0.0.1", 8914))
        await loop.sock_sendall(client, b"abc")
        print(await loop.sock_recv(client, 10))
        buffer = bytearray(4)
        await loop.sock_sendall(client, b"defghi")
        print(await loop.sock_recv_into(client, buffer), buffer, await loop.sock_recv(client, 10))
        try:
            async with asyncio.timeout(0.05):
                await loop.sock_recv(client, 10)
        except TimeoutError:
            print("nothing came")
        await loop.sock_sendall(client, b"")
    accepting.cancel()
    await asyncio.gather(accepting, *tasks, return_exceptions=True)
    server.close()
    a, b = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
    for sock in (a, b):
        sock.setblocking(False)
        sock.bind(("127.0.0.1", 0))
    print(await loop.sock_sendto(a, b"datagram", b.getsockname()))
    data, address = await loop.sock_recvfrom(b, 100)
    print(data, address == a.getsockname())
    waiting = asyncio.create_task(loop.sock_recvfrom_into(b, buffer))
    await asyncio.sleep(0)
    await loop.sock_sendto(a, b"xy", b.getsockname())
    print((await waiting)[0], buffer)
    a.close()
    b.close()


asyncio.run(main())
