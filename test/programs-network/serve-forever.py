# serve_forever is ended by cancelling it.
import asyncio


async def handle(reader, writer):
    writer.write(b"hi")
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8900)
    serving = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8900)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        print("cancelled", server.is_serving())


asyncio.run(main())
