# A barrier for three that only two come to, one having been cancelled, is never passed.
import asyncio


async def player(table, name):
    print(name, "sits down")
    await table.wait()
    print(name, "plays")


async def main():
    table = asyncio.Barrier(3)
    players = [asyncio.create_task(player(table, name)) for name in ("north", "east", "south")]
    await asyncio.sleep(1)
    print("n_waiting", table.n_waiting)
    players += [asyncio.create_task(player(table, name)) for name in ("west", "guest")]
    await asyncio.sleep(1)
    print("n_waiting", table.n_waiting)
    players[3].cancel()
    await asyncio.gather(*players, return_exceptions=True)
    print("the game is over")


asyncio.run(main())
