# The first result ends a group by cancelling the others from the winner's side; their cancellation is no error.
import asyncio


async def ask(server, seconds, answer):
    try:
        await asyncio.sleep(seconds)
        if not answer.done():
            answer.set_result(server)
    except asyncio.CancelledError:
        print(server, "is not needed")
        raise


async def main():
    answer = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(server, seconds, answer)) for server, seconds in (("near", 1), ("far", 5), ("farther", 9))]
        print("winner", await answer)
        for task in tasks:
            task.cancel()
    print([task.cancelled() for task in tasks], asyncio.get_running_loop().time())


asyncio.run(main())
