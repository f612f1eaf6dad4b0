# Reads with a time limit: what was not read is still there, and the connection lives on.
import asyncio


async def handle(reader, writer):
    for part in (b"ha", b"lf\n", b"whole\n"):
        writer.write(part)
        await asyncio.sleep(0.1)
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8917)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8917)
    try:
        await asyncio.wait_for(reader.readline(), 0.05)
    except TimeoutError:
        print("too slow")
    print(await reader.readline())
    task = asyncio.create_task(reader.read(100))
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    async for line in reader:
        print(line)
    writer.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
