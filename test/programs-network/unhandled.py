# A handler that fails: the loop reports it, and the connection is closed.
import asyncio


async def handle(reader, writer):
    raise ValueError("no")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    server = await asyncio.start_server(handle, "127.0.0.1", 8899)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8899)
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
