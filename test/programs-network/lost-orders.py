# In which order protocols hear of the end: eof_received, connection_lost, and what a true answer changes.
import asyncio


class Told(asyncio.Protocol):
    def __init__(self, name, keep=False):
        self.name, self.keep = name, keep
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, "made")

    def data_received(self, data):
        print(self.name, "data", data)

    def eof_received(self):
        print(self.name, "eof, closing:", self.transport.is_closing())
        return self.keep

    def connection_lost(self, exc):
        print(self.name, "lost", exc, self.transport.is_closing())
        self.lost.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    for keep in (False, True):
        made = []

        def factory():
            made.append(Told("server", keep))
            return made[-1]

        server = await loop.create_server(factory, "127.0.0.1", 8907)
        transport, client = await loop.create_connection(lambda: Told("client"), "127.0.0.1", 8907)
        print(transport.can_write_eof(), transport.get_extra_info("peername"), transport.get_extra_info("nothing", "default"))
        transport.write(b"bye")
        transport.write_eof()
        transport.write_eof()
        await asyncio.sleep(0.05)
        if keep:
            made[0].transport.write(b"still here")
            made[0].transport.close()
            made[0].transport.close()
        await client.lost
        await made[0].lost
        transport.write(b"after the end")
        server.close()
        await server.wait_closed()


asyncio.run(main())
