# Datagrams between two endpoints, and an answer to the sender's address.
import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("echo", data, addr[0])
        self.transport.sendto(data[::-1], addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, got):
        self.got = got

    def connection_made(self, transport):
        transport.sendto(b"abc")
        transport.sendto(b"def")

    def datagram_received(self, data, addr):
        print("client", data, addr)
        if data == b"fed":
            self.got.set_result(None)

    def connection_lost(self, exc):
        print("client lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    got = loop.create_future()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 8894))
    client, _ = await loop.create_datagram_endpoint(lambda: Client(got), remote_addr=("127.0.0.1", 8894))
    await got
    client.close()
    server.close()
    await asyncio.sleep(0)


asyncio.run(main())
