# Workers compute in phases: none begins the next one before all have finished the last; the one with number 0 reports.
import asyncio


async def worker(name, row, board, barrier):
    for phase in range(3):
        await asyncio.sleep((row + phase) % 3)
        board[row] += phase + row
        if await barrier.wait() == 0:
            print("phase", phase, board, "said by", name, "at", asyncio.get_running_loop().time())
        await barrier.wait()


async def main():
    board, barrier = [0, 0, 0], asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for row, name in enumerate(("ada", "ben", "cyd")):
            group.create_task(worker(name, row, board, barrier))
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
