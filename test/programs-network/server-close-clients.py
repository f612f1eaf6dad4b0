# close() lets connections go on; close_clients() ends them; wait_closed() waits for the last.
import asyncio


async def handle(reader, writer):
    try:
        while line := await reader.readline():
            writer.write(line.upper())
    except ConnectionResetError:
        print("handler: reset")
    print("handler: end of stream")
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8901)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8901)
    writer.write(b"one\n")
    print(await reader.readline())
    print(server.is_serving(), len(server.sockets))
    server.close()
    print(server.is_serving(), server.sockets)
    writer.write(b"two\n")
    print(await reader.readline())
    waiting = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.05)
    print("server waits for its client:", not waiting.done())
    server.close_clients()
    print(await reader.read())
    await waiting
    print("server closed")
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
