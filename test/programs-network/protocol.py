# Protocols and transports: what is called when, on both sides.
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: made", transport.get_extra_info("sockname"))
        self.transport = transport

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(b"got " + data)

    def eof_received(self):
        print("server: eof")

    def connection_lost(self, exc):
        print("server: lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, over):
        self.over = over

    def connection_made(self, transport):
        print("client: made", transport.get_extra_info("peername"), transport.is_reading(), transport.is_closing())
        transport.write(b"ping")
        transport.write_eof()

    def data_received(self, data):
        print("client: data", data)

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.over.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    over = loop.create_future()
    server = await loop.create_server(Server, "127.0.0.1", 8893)
    transport, protocol = await loop.create_connection(lambda: Client(over), "127.0.0.1", 8893)
    print(transport.get_write_buffer_limits(), transport.can_write_eof(), transport.get_protocol() is protocol)
    await over
    server.close()
    await server.wait_closed()


asyncio.run(main())
