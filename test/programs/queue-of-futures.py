# Requests with a future for the answer, through one queue to one server: a caller that is cancelled is skipped.
import asyncio


async def server(requests):
    while True:
        question, answer = await requests.get()
        await asyncio.sleep(1)
        if answer.cancelled():
            print("nobody waits for", question)
        elif question < 0:
            answer.set_exception(ValueError(question))
        else:
            answer.set_result(question ** 2)


async def ask(requests, question):
    answer = asyncio.get_running_loop().create_future()
    await requests.put((question, answer))
    return await answer


async def main():
    requests = asyncio.Queue()
    serving = asyncio.create_task(server(requests))
    callers = [asyncio.create_task(ask(requests, question)) for question in (3, 4, -5, 6)]
    await asyncio.sleep(0.5)
    callers[1].cancel()
    print(await asyncio.gather(*callers, return_exceptions=True), asyncio.get_running_loop().time())
    print(serving.cancel(), requests.empty())


asyncio.run(main())
