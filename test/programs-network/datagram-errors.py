# Datagrams to a port that nobody has: only a connected endpoint is told, by error_received.
import asyncio


class Endpoint(asyncio.DatagramProtocol):
    def __init__(self, name):
        self.name = name
        self.heard = asyncio.Event()

    def connection_made(self, transport):
        print(self.name, "made", transport.get_extra_info("peername"))

    def datagram_received(self, data, addr):
        print(self.name, "got", data)
        self.heard.set()

    def error_received(self, exc):
        print(self.name, "error", type(exc).__name__, exc)
        self.heard.set()

    def connection_lost(self, exc):
        print(self.name, "lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    connected, a = await loop.create_datagram_endpoint(lambda: Endpoint("connected"), remote_addr=("127.0.0.1", 9))
    free, b = await loop.create_datagram_endpoint(lambda: Endpoint("free"), local_addr=("127.0.0.1", 8909))
    connected.sendto(b"nobody hears")
    await a.heard.wait()
    free.sendto(b"nobody either", ("127.0.0.1", 9))
    await asyncio.sleep(0.05)
    print("free heard:", b.heard.is_set())
    for call in (
        lambda: connected.sendto(b"x", ("127.0.0.1", 10)), lambda: free.sendto("text"), lambda: free.sendto(b"x" * 70_000, ("127.0.0.1", 8909)),
    ):
        try:
            call()
        except (ValueError, TypeError) as error:
            print(error)
    free.sendto(b"to myself", ("127.0.0.1", 8909))
    await b.heard.wait()
    free.sendto(b"", ("127.0.0.1", 8909))
    await asyncio.sleep(0.05)
    connected.close()
    free.abort()
    print(connected.is_closing(), free.is_closing())
    await asyncio.sleep(0)
    for arguments in ({}, {"local_addr": ("127.0.0.1",)}, {"local_addr": ("8.8.8.8", 0)}):
        try:
            await loop.create_datagram_endpoint(asyncio.DatagramProtocol, **arguments)
        except (ValueError, TypeError, OSError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
