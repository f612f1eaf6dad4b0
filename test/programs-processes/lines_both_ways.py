"""A child that answers line by line, and the end of its input."""
import asyncio
import sys
from asyncio.subprocess import PIPE

CHILD = """
import sys
print("ready", flush=True)
for number, line in enumerate(sys.stdin, 1):
    print(number, line.strip().title(), flush=True)
    print("heard", number, file=sys.stderr)
print("input is over")
"""


async def show(name, stream):
    async for line in stream:
        print(name, line)
    print(name, "at eof", stream.at_eof())


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    print(await process.stdout.readline())
    for word in ("first line", "second line"):
        process.stdin.write(word.encode() + b"\n")
        await process.stdin.drain()
        print(await process.stdout.readuntil(b"\n"))
    process.stdin.writelines([b"third\n", b"fourth\n"])
    print(process.stdin.can_write_eof(), process.stdin.is_closing())
    process.stdin.write_eof()
    await process.stdin.wait_closed()
    print(process.stdin.is_closing())
    await show("stdout", process.stdout)
    await show("stderr", process.stderr)
    print(await process.wait())

    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit(1)", stdin=PIPE)
    process.stdin.write(b"one line\n")
    print(await process.wait())
    process.stdin.write(b"too late\n")
    try:
        await process.stdin.drain()
    except (BrokenPipeError, ConnectionResetError) as error:
        print(type(error).__name__)


asyncio.run(main())
