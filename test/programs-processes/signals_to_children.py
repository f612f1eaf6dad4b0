"""A child with a loop of its own that is asked to stop."""
import asyncio
import signal
import sys
from asyncio.subprocess import PIPE

SERVICE = """
import asyncio, signal

async def work():
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("work is put away", flush=True)

async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGUSR1):
        loop.add_signal_handler(number, print, "signal", number.name)
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    task = asyncio.create_task(work(), name="work")
    print("up", asyncio.current_task().get_name(), flush=True)
    await stop.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print("down")
    return 0

raise SystemExit(asyncio.run(main()))
"""


async def main():
    service = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", SERVICE, stdout=PIPE)
    print(await service.stdout.readline())
    service.send_signal(signal.SIGUSR1)
    print(await service.stdout.readline())
    service.terminate()
    print(await service.communicate(), service.returncode)

    service = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", SERVICE, stdout=PIPE, stderr=PIPE)
    print(await service.stdout.readline())
    service.send_signal(signal.SIGINT)
    output, errors = await service.communicate()
    print(output, errors.splitlines()[-1:], service.returncode)

    service = await asyncio.create_subprocess_exec(sys.executable, "-u", "-c", SERVICE, stdout=PIPE)
    print(await service.stdout.readline())
    service.kill()
    print(await service.communicate(), service.returncode)


asyncio.run(main())
