# Bare sockets with the loop's own methods.
import asyncio
import socket


async def serve(listener):
    loop = asyncio.get_running_loop()
    connection, address = await loop.sock_accept(listener)
    with connection:
        data = await loop.sock_recv(connection, 100)
        print("server", data)
        await loop.sock_sendall(connection, data * 2)


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.create_server(("127.0.0.1", 8895))
    listener.setblocking(False)
    task = asyncio.create_task(serve(listener))
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, ("127.0.0.1", 8895))
    await loop.sock_sendall(client, b"abc")
    print("client", await loop.sock_recv(client, 100))
    print("end", await loop.sock_recv(client, 100))
    await task
    client.close()
    listener.close()


asyncio.run(main())
