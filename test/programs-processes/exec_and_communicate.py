"""asyncio.create_subprocess_exec: communicate, exit codes, several at once, time limits."""
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def python(code, *args, **options):
    return await asyncio.create_subprocess_exec(sys.executable, "-c", code, *args, **options)


async def child(name, seconds):
    process = await python("import sys, time; time.sleep(float(sys.argv[1])); print('slept', sys.argv[1])", str(seconds), stdout=PIPE)
    try:
        output, _ = await process.communicate()
    except asyncio.CancelledError:
        process.kill()
        print(name, "is killed:", await process.wait())
        raise
    print(name, output.decode().strip(), process.returncode)


async def main():
    process = await python("print('hello'); import sys; print('oops', file=sys.stderr); sys.exit(3)", stdout=PIPE, stderr=PIPE)
    print(process.returncode, process.stdin, process.stdout is not None)
    print(await process.communicate(), process.returncode, await process.wait())
    process = await python("import sys; sys.stdout.write(sys.stdin.read()[::-1])", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"reversed"))
    process = await python("import sys; print('one', flush=True); print('two', file=sys.stderr)", stdout=PIPE, stderr=STDOUT)
    print(await process.communicate())
    process = await python("print('nobody sees this')", stdout=DEVNULL)
    print(await process.wait())
    process = await asyncio.create_subprocess_shell("python3 -c 'print(1 + 1)'", stdout=PIPE)
    print((await process.communicate())[0])
    await asyncio.gather(child("a", 0.6), child("b", 0.2), child("c", 0.4))
    process = await python("import time; time.sleep(60)")
    try:
        async with asyncio.timeout(0.2):
            await process.wait()
    except TimeoutError:
        print("too slow", process.returncode)
        process.terminate()
        print(await process.wait())
        try:
            process.terminate()
        except ProcessLookupError as error:
            print(type(error).__name__)
    waiters = [asyncio.create_task(process.wait()) for _ in range(2)]
    print(await asyncio.gather(*waiters))
    task = asyncio.create_task(child("cancelled", 60))
    await asyncio.sleep(0.2)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("nobody waits for it any more")
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError as error:
        print(error)
    for wrong in ({"text": True}, {"bufsize": 1}, {"encoding": "utf-8"}, {"universal_newlines": True}, {"shell": True}):
        try:
            await python("", **wrong)
        except ValueError as error:
            print(error)


asyncio.run(main())
