# What a StreamReader says of its limits, of its end, and of a second reader.
import asyncio


async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"0123456789abcdef")
    try:
        await reader.readuntil(b"|")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    reader.feed_data(b"|rest\nno more")
    try:
        await reader.readuntil(b"|")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    try:
        await reader.readline()
    except ValueError as error:
        print(error)
    print(reader)
    reader.feed_eof()
    print(await reader.readline(), reader.at_eof())
    try:
        await reader.readexactly(20)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial)
    print(await reader.readexactly(0), await reader.read(0))
    for call in (lambda: asyncio.StreamReader(limit=0), lambda: reader.readexactly(-1)):
        try:
            result = call()
            await result
        except ValueError as error:
            print(error)
    other = asyncio.StreamReader()
    first = asyncio.create_task(other.readline())
    await asyncio.sleep(0)
    try:
        await other.read(1)
    except RuntimeError as error:
        print(error)
    other.feed_data(b"late\n")
    print(await first, other)
    first = asyncio.create_task(other.read())
    await asyncio.sleep(0)
    other.set_exception(OSError("broken"))
    print(await asyncio.gather(first, other.readline(), return_exceptions=True), other.exception())


asyncio.run(main())
