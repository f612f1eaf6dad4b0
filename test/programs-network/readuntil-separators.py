# readuntil with several separators: the one that ends first counts.
import asyncio


async def handle(reader, writer):
    for part in (b"a,b;", b"c\r", b"\nd", b"--", b"-e|", b"end"):
        writer.write(part)
        await writer.drain()
        await asyncio.sleep(0.02)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8905)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8905)
    print(await reader.readuntil((b";", b",")))
    print(await reader.readuntil((b";", b",")))
    print(await reader.readuntil((b"\r\n", b"\n")))
    print(await reader.readuntil((b"---", b"|")))
    print(await reader.readuntil((b"|",)))
    try:
        await reader.readuntil((b"\n", b";"))
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    for bad in ((), b"", (b"", b"x")):
        try:
            await reader.readuntil(bad)
        except ValueError as error:
            print(error)
    print(reader.at_eof(), await reader.read(1), await reader.readline())
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
