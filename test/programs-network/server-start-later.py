# start_serving=False: nobody is accepted before start_serving(), though the port is taken.
import asyncio


async def handle(reader, writer):
    writer.write(b"welcome")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8903, start_serving=False)
    print(server.is_serving(), len(server.sockets))
    try:
        await asyncio.open_connection("127.0.0.1", 8903)
    except ConnectionRefusedError as error:
        print(error)
    await server.start_serving()
    await server.start_serving()
    print(server.is_serving())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8903)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    server.close()
    await server.wait_closed()
    await server.wait_closed()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[:20], str(error)[-9:])
    async with await asyncio.start_server(handle, "127.0.0.1", 8903) as again:
        print(again.is_serving())
    print(again.is_serving())


asyncio.run(main())
