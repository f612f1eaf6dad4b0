# A protocol that fails loses its connection, and the loop's exception handler is told.
import asyncio


class Fails(asyncio.Protocol):
    def __init__(self, where):
        self.where = where

    def data_received(self, data):
        if self.where == "data":
            raise ValueError("bad data")

    def eof_received(self):
        if self.where == "eof":
            raise KeyError("bad end")

    def connection_lost(self, exc):
        print("lost", repr(exc))


class FailsBuffered(asyncio.BufferedProtocol):
    def __init__(self, where):
        self.where = where

    def get_buffer(self, sizehint):
        if self.where == "get":
            raise LookupError(sizehint)
        return bytearray(0 if self.where == "empty" else 10)

    def buffer_updated(self, nbytes):
        print("updated", nbytes)
        if self.where == "updated":
            raise TypeError("bad buffer")

    def connection_lost(self, exc):
        print("lost", repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"]), sorted(context)))
    for kind, where in ((Fails, "data"), (Fails, "eof"), (FailsBuffered, "get"), (FailsBuffered, "empty"), (FailsBuffered, "updated")):
        server = await loop.create_server(lambda: kind(where), "127.0.0.1", 8908)
        reader, writer = await asyncio.open_connection("127.0.0.1", 8908)
        writer.write(b"hello")
        if where == "eof":
            writer.write_eof()
        try:
            print(await reader.read())
        except ConnectionResetError as error:
            print("reset")
        writer.close()
        server.close()
        await server.wait_closed()


asyncio.run(main())
