# serve_forever() that is cancelled closes the server, and waits until its last client is gone.
import asyncio


async def handle(reader, writer):
    await reader.read()
    print("handler: the client is gone")
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8904)
    serving = asyncio.create_task(server.serve_forever())
    reader, writer = await asyncio.open_connection("127.0.0.1", 8904)
    await asyncio.sleep(0.05)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-41:])
    serving.cancel()
    await asyncio.sleep(0.05)
    print(server.is_serving(), serving.done())
    writer.close()
    try:
        await serving
    except asyncio.CancelledError:
        print("cancelled")
    other = await asyncio.start_server(handle, "127.0.0.1", 8904)
    serving = asyncio.create_task(other.serve_forever())
    await asyncio.sleep(0)
    other.close()
    print(await asyncio.gather(serving, return_exceptions=True))


asyncio.run(main())
