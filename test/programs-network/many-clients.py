# Ten clients at once: connections are accepted in one go, and answered in order.
import asyncio


async def handle(reader, writer):
    number = int(await reader.readexactly(2))
    writer.write(b"%d" % (number * number))
    writer.close()
    await writer.wait_closed()


async def ask(number):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8896)
    writer.write(b"%02d" % number)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    print(number, int(answer))


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 8896):
        async with asyncio.TaskGroup() as group:
            for number in range(10):
                group.create_task(ask(number))


asyncio.run(main())
