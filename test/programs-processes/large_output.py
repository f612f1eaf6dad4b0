"""More than fits into a pipe, in both directions."""
import asyncio
import sys
from asyncio.subprocess import PIPE

PRODUCE = """
import sys
for number in range(1000):
    print(number, "x" * 200)
"""

PASS_ON = """
import sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(line.upper())
"""


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PRODUCE, stdout=PIPE, limit=1024)
    count = size = 0
    async for line in process.stdout:
        count, size = count + 1, size + len(line)
        if count % 250 == 0:
            await asyncio.sleep(0)
    print(count, size, await process.wait())

    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PASS_ON, stdin=PIPE, stdout=PIPE)
    data = b"".join(b"line %d with so many words that it all does not fit into one pipe, and has to wait for room again and again\n" % number for number in range(1500))
    output, _ = await process.communicate(data)
    print(len(data), output == data.upper(), process.returncode)

    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('y' * 100000)", stdout=PIPE)
    try:
        await process.stdout.readline()
    except ValueError as error:
        print(type(error).__name__)
    await process.communicate()
    print(process.returncode)

    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; time.sleep(60)", stdin=PIPE)
    process.stdin.write(b"z" * 500_000)
    drain = asyncio.create_task(process.stdin.drain())
    await asyncio.sleep(0.2)
    print("drained", drain.done())
    process.kill()
    try:
        await drain
    except (BrokenPipeError, ConnectionResetError) as error:
        print(type(error).__name__)
    print(await process.wait())

    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PRODUCE, stdout=PIPE, stderr=PIPE)
    await process.stdout.readline()
    process.stdout._transport.close()
    _, errors = await process.communicate()
    print(b"BrokenPipeError" in errors, process.returncode != 0)


asyncio.run(main())
