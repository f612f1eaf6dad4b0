# Signals in a loop: add_signal_handler, what it refuses, and Ctrl-C that cancels the main task.
import asyncio
import signal


async def coroutine():
    pass


async def handlers():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, print, "usr1")
    signal.raise_signal(signal.SIGUSR1)
    print("raised")
    loop.call_later(0.05, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(repr(signal.getsignal(signal.SIGTERM)))
    for misuse in (
        lambda: loop.add_signal_handler(signal.SIGKILL, print), lambda: loop.add_signal_handler(signal.SIGUSR1, coroutine),
        lambda: loop.add_signal_handler(999, print), lambda: loop.add_signal_handler("x", print),
    ):
        try:
            misuse()
        except (RuntimeError, TypeError, ValueError) as error:
            print(type(error).__name__, error)


async def interrupted():
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())
        await asyncio.sleep(0.05)
        print("tidied up")
        raise


async def stubborn():
    signal.raise_signal(signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "survived"


asyncio.run(handlers())
try:
    asyncio.run(interrupted())
except KeyboardInterrupt as error:
    print("interrupt", repr(error))
print(asyncio.run(stubborn()), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
asyncio.run(interrupted())
