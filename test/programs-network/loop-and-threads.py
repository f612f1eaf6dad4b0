# A loop serves; a thread of it is the client, and blocks in its own calls.
# output only: the end of the thread races with the loop
import asyncio
import socket
import time


def client(port):
    time.sleep(0.05)
    with socket.create_connection(("127.0.0.1", port)) as sock:
        for word in (b"one", b"two"):
            time.sleep(0.05)
            sock.sendall(word + b"\n")
            print("client:", sock.recv(100))
        time.sleep(0.05)
    time.sleep(0.05)
    return "client done"


async def handle(reader, writer):
    while line := await reader.readline():
        await asyncio.sleep(0.05)
        writer.write(line.upper())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8935)
    async with server:
        print(await asyncio.to_thread(client, 8935))


asyncio.run(main())
