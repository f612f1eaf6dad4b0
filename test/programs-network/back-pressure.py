# Marks of the write buffer: pause_writing, and what becomes of it when the connection breaks.
import asyncio


class Slow(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        self.got = 0
        transport.pause_reading()
        print("server: not reading", transport.is_reading())

    def data_received(self, data):
        self.got += len(data)

    def eof_received(self):
        print("server: end after", self.got)

    def connection_lost(self, exc):
        print("server: lost", exc)


class Fast(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.set_write_buffer_limits(high=1000, low=100)
        print("client: limits", transport.get_write_buffer_limits())
        transport.write(b"x" * 6_000_000)
        print("client: something waits", transport.get_write_buffer_size() > 1000)
        transport.write_eof()
        try:
            transport.write(b"more")
        except RuntimeError as error:
            print(error)

    def pause_writing(self):
        print("client: pause")

    def resume_writing(self):
        print("client: resume")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    servers = []

    def make():
        servers.append(Slow())
        return servers[-1]

    server = await loop.create_server(make, "127.0.0.1", 8906)
    done = loop.create_future()
    transport, _ = await loop.create_connection(lambda: Fast(done), "127.0.0.1", 8906)
    for limits in ((10, 20), (None, -1)):
        try:
            transport.set_write_buffer_limits(*limits)
        except ValueError as error:
            print(error)
    await asyncio.sleep(0.1)
    servers[0].transport.abort()
    await done
    print(transport.get_write_buffer_size(), transport.is_closing())
    server.close()
    await server.wait_closed()


asyncio.run(main())
