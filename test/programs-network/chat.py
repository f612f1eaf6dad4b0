"""A chat server with three clients: what one says, the others hear.

The server has a task for each client, and each client is a task too: seven tasks take turns in one thread. Whoever waits
for words stands in Waiting I/O, and keeps nobody from going on."""
import asyncio

PORT = 8889


class Room:
    """Who is here, and how each of them is reached."""

    def __init__(self):
        self.members = {}

    async def serve(self, reader, writer):
        """One client, from its name to its leaving."""
        name = (await reader.readline()).decode().strip()
        self.members[name] = writer
        print(f"{name} joins, {len(self.members)} here")
        async for line in reader:
            await self.tell_others(name, line.decode().strip())
        del self.members[name]
        print(f"{name} leaves")
        writer.close()

    async def tell_others(self, name, text):
        for other, writer in self.members.items():
            if other != name:
                writer.write(f"{name}: {text}\n".encode())
                await writer.drain()


async def client(name, delay, text, hears):
    """Joins, says something after a while, hears so many others, and leaves."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    writer.write(f"{name}\n".encode())
    await asyncio.sleep(delay)
    writer.write(f"{text}\n".encode())
    for _ in range(hears):
        line = await reader.readline()
        print(f"  {name} hears {line.decode().strip()}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(Room().serve, "127.0.0.1", PORT)
    async with server:
        await asyncio.gather(client("Ann", 0.1, "hello", 2), client("Ben", 0.2, "hi Ann", 2), client("Cid", 0.3, "good day", 2))
    print("closed")


asyncio.run(main())
