# A proxy: two streams in each direction, ended one after the other.
import asyncio


async def upper(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def pump(reader, writer, name):
    try:
        while data := await reader.read(1024):
            print(name, data)
            writer.write(data)
            await writer.drain()
    finally:
        writer.write_eof()
        print(name, "ended")


async def proxy(reader, writer):
    to_reader, to_writer = await asyncio.open_connection("127.0.0.1", 8915)
    async with asyncio.TaskGroup() as group:
        group.create_task(pump(reader, to_writer, "there"))
        group.create_task(pump(to_reader, writer, "back"))
    to_writer.close()
    writer.close()


async def main():
    async with await asyncio.start_server(upper, "127.0.0.1", 8915), await asyncio.start_server(proxy, "127.0.0.1", 8916):
        reader, writer = await asyncio.open_connection("127.0.0.1", 8916)
        for word in (b"one\n", b"two\n"):
            writer.write(word)
            print(await reader.readline())
        writer.write_eof()
        print(await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
