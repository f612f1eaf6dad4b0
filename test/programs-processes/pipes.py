"""os.pipe, and pipes connected to a loop."""
import asyncio
import os


class Reader(asyncio.Protocol):
    def __init__(self):
        self.over = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        print("made", transport.is_reading())

    def data_received(self, data):
        print("data", data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("lost", exc)
        self.over.set_result(None)


def plain():
    read, write = os.pipe()
    print(os.write(write, b"some bytes"), os.read(read, 4), os.read(read, 100))
    print(os.get_blocking(read))
    os.set_blocking(read, False)
    try:
        os.read(read, 1)
    except BlockingIOError as error:
        print(error)
    os.close(write)
    print(os.read(read, 1))
    os.close(read)
    try:
        os.read(read, 1)
    except OSError as error:
        print(error)
    read, write = os.pipe()
    os.close(read)
    try:
        os.write(write, b"x")
    except BrokenPipeError as error:
        print(error)
    os.close(write)
    read, write = os.pipe()
    with os.fdopen(read) as reader, os.fdopen(write, "w") as writer:
        print("a line", file=writer)
        print("another", file=writer, flush=True)
        print(repr(reader.readline()), repr(reader.readline()))
    read, write = os.pipe()
    os.set_blocking(write, False)
    print(os.write(write, b"x" * 100_000))
    try:
        os.write(write, b"x")
    except BlockingIOError as error:
        print(type(error).__name__)
    other = os.dup(read)
    os.close(read)
    print(len(os.read(other, 100_000)))
    os.close(other)
    os.close(write)


async def main():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    transport, protocol = await loop.connect_read_pipe(Reader, os.fdopen(read, "rb", 0))
    os.write(write, b"hello")
    await asyncio.sleep(0.05)
    transport.pause_reading()
    os.write(write, b"paused")
    await asyncio.sleep(0.05)
    print("resume", transport.is_reading())
    transport.resume_reading()
    await asyncio.sleep(0.05)
    os.close(write)
    await protocol.over
    print(transport.is_closing(), transport.get_extra_info("pipe") is not None)

    read, write = os.pipe()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read, "rb", 0))
    out, flow = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(write, "wb", 0))
    writer = asyncio.StreamWriter(out, flow, None, loop)
    writer.write(b"through\na pipe\n")
    await writer.drain()
    print(await reader.readline(), await reader.readline())
    writer.close()
    print(await reader.read())

    read, write = os.pipe()
    came = asyncio.Event()
    loop.add_reader(read, lambda: (print("can be read", os.read(read, 10)), came.set()))
    loop.call_later(0.05, os.write, write, b"later")
    await came.wait()
    print(loop.remove_reader(read), loop.remove_reader(read))
    os.close(read)
    os.close(write)


plain()
asyncio.run(main())
