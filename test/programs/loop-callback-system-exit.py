# SystemExit in a plain callback leaves the loop at once, and it can be run again.
import asyncio


def leave():
    print("leaving")
    raise SystemExit(3)


def after():
    print("after")


loop = asyncio.new_event_loop()
loop.call_soon(leave)
loop.call_soon(after)
try:
    loop.run_forever()
except SystemExit as stop:
    print("exit code", stop.code)
print(loop.is_running(), loop.is_closed())
loop.call_soon(loop.stop)
loop.run_forever()
print("ran again")
loop.close()
