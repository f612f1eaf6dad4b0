# The usual loop over wait with FIRST_COMPLETED sees every task once.
import asyncio


async def main():
    pending = {asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1, 2)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print([task.result() for task in done], len(pending))


asyncio.run(main())
