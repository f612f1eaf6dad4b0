# A chat server with three clients: what one says, the others hear.
import asyncio

members = {}


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    members[name] = writer
    print(f"{name} joins, {len(members)} here")
    try:
        async for line in reader:
            text = f"{name}: {line.decode()}"
            for other, peer in members.items():
                if other != name:
                    peer.write(text.encode())
                    await peer.drain()
    finally:
        del members[name]
        print(f"{name} leaves")
        writer.close()


async def client(name, delay, words, expected):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8889)
    writer.write(f"{name}\n".encode())
    await asyncio.sleep(delay)
    for word in words:
        writer.write(f"{word}\n".encode())
    for _ in range(expected):
        print(f"  {name} hears {(await reader.readline()).decode().strip()}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8889)
    async with server:
        await asyncio.gather(
            client("Ann", 0.1, ["hello"], 2), client("Ben", 0.2, ["hi Ann"], 2), client("Cid", 0.3, ["good day"], 2))
    print("closed")


asyncio.run(main())
