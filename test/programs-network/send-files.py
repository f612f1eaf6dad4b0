# loop.sendfile: from a file, from a part of one, and what is refused.
import asyncio
import io
import os


async def handle(reader, writer):
    total = b""
    while data := await reader.read(65536):
        total += data
    print("received", len(total), total[:5], total[-5:])
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 8913)
    path = "/tmp/loopscope-send-files.bin"
    with open(path, "w+b") as file:
        file.write(b"01234" * 2000)
        file.flush()
        for offset, count in ((0, None), (5000, 10), (9999, 100)):
            reader, writer = await asyncio.open_connection("127.0.0.1", 8913)
            writer.write(b"head ")
            print("sent", await loop.sendfile(writer.transport, file, offset, count), file.tell())
            writer.write(b" tail")
            writer.close()
            await reader.read()
    os.remove(path)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8913)
    try:
        await loop.sendfile(writer.transport, io.BytesIO(b"no"), fallback=False)
    except RuntimeError as error:
        print(type(error).__name__, error)
    for arguments in ((io.BytesIO(), -1), (io.BytesIO(), 0, 0), (io.BytesIO(), 0, "1")):
        try:
            await loop.sendfile(writer.transport, *arguments)
        except (ValueError, TypeError) as error:
            print(error)
    writer.close()
    await reader.read()
    try:
        await loop.sendfile(writer.transport, io.BytesIO(b"late"))
    except RuntimeError as error:
        print(error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
