# The task that run_until_complete has made of a coroutine is not reported when it is left pending; others are.
import asyncio

loop = asyncio.new_event_loop()


async def forever(name):
    try:
        await loop.create_future()
    finally:
        print(name, "ends")


class Exit(SystemExit):
    pass


def leave():
    raise Exit


loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(forever("stopped"))
except RuntimeError as error:
    print(error)

loop.call_later(1, leave)
try:
    loop.run_until_complete(forever("left"))
except Exit:
    print("Exit")

mine = loop.create_task(forever("mine"))
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(mine)
except RuntimeError as error:
    print(error)
print(len(asyncio.all_tasks(loop)))
loop.close()
print("end")
