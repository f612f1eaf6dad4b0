# What run_until_complete leaves unfinished goes on in the next run of the same loop.
import asyncio

loop = asyncio.new_event_loop()


async def ticker():
    for i in range(4):
        print("tick", i, loop.time())
        await asyncio.sleep(1)


async def pause(n):
    await asyncio.sleep(n)


task = loop.create_task(ticker())
loop.run_until_complete(pause(1.5))
print("between", task.done())
loop.run_until_complete(task)
loop.close()
