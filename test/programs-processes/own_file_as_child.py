"""A program that begins itself as its own workers, with an environment and a folder of their own."""
import asyncio
import os
import sys
from asyncio.subprocess import PIPE


def worker(number):
    total = sum(n * n for n in range(number))
    print(f"worker {number}: {total} ({os.environ.get('MODE', 'no mode')}, {os.path.basename(os.getcwd())}, {__name__})")


async def main():
    print(__name__, len(sys.argv))
    workers = [
        await asyncio.create_subprocess_exec(sys.executable, __file__, str(number), stdout=PIPE, env={**os.environ, "MODE": f"mode {number}"}, cwd="/tmp" if number == 100 else None)
        for number in (10, 100)
    ]
    for process in workers:
        output = (await process.communicate())[0].decode().strip()
        print(output.replace(os.path.basename(os.getcwd()), "here"), process.returncode)
    missing = await asyncio.create_subprocess_exec(sys.executable, "no_such_file.py", stderr=PIPE)
    print((await missing.communicate())[1].decode().split(": ", 1)[1].split("'")[0], missing.returncode)
    module = await asyncio.create_subprocess_exec(sys.executable, "-m", "servers.greeting", "world", stdout=PIPE)
    print((await module.communicate())[0], module.returncode)
    module = await asyncio.create_subprocess_exec(sys.executable, "-m", "no_such_module", stderr=PIPE)
    print((await module.communicate())[1].decode().split(": ", 1)[1], module.returncode)
    script = await asyncio.create_subprocess_exec(sys.executable, "-", "an argument", stdin=PIPE, stdout=PIPE)
    print((await script.communicate(b"import sys\nprint('read from stdin', sys.argv)"))[0])
    try:
        await asyncio.create_subprocess_exec(sys.executable, "-c", "", cwd="/no/such/folder")
    except FileNotFoundError as error:
        print(error)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        worker(int(sys.argv[1]))
    else:
        asyncio.run(main())
