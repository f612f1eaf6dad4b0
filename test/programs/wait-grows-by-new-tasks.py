# A set of tasks that grows while it is waited for: each round of wait takes those there are.
import asyncio


async def crawl(page, depth):
    await asyncio.sleep(depth + 0.5 * page)
    return [(page * 2 + n, depth + 1) for n in range(2)] if depth < 2 else []


async def main():
    pending, seen = [asyncio.create_task(crawl(0, 0), name="0")], []
    while pending:
        done, left = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        pending = [task for task in pending if task in left]
        for task in sorted(done, key=lambda task: task.get_name()):
            seen.append(task.get_name())
            pending += [asyncio.create_task(crawl(page, depth), name=f"{task.get_name()}.{page}") for page, depth in task.result()]
        print(asyncio.get_running_loop().time(), seen[-len(done):], len(pending))


asyncio.run(main())
