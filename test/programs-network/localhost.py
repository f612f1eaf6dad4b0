# A name is looked up in a thread: the same program with "localhost" for its address. Its handles are not compared: when a thread is done is chance.
# not recorded: see above
import asyncio


async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "localhost", 8902)
    reader, writer = await asyncio.open_connection("localhost", 8902)
    writer.write(b"hello\n")
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    try:
        await asyncio.open_connection("no.such.host.invalid", 80)
    except OSError as error:
        print(type(error).__name__, error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
