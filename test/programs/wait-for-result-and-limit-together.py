# A result that comes in the iteration in which the limit passes is lost; one that comes an iteration before is not.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for name, seconds in (("before", 0.999), ("together", 1), ("after", 1.001)):
        answer = loop.create_future()
        timer = loop.call_later(seconds, lambda: answer.done() or answer.set_result("in time"))
        try:
            print(name, await asyncio.wait_for(answer, 1))
        except TimeoutError:
            print(name, "too late", answer)
        timer.cancel()
    task = asyncio.create_task(asyncio.sleep(1, "slept"))
    await asyncio.sleep(0)
    try:
        print(await asyncio.wait_for(task, 1))
    except TimeoutError:
        print("too late", task.done(), task.cancelled())


asyncio.run(main())
