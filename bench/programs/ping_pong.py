"""Two tasks that wake each other 5,000 times, over a future each time."""
import asyncio


class Court:
    def __init__(self):
        self.ball = None

    async def receive(self):
        self.ball = asyncio.get_running_loop().create_future()
        return await self.ball


async def player(mine, other, turns):
    total = 0
    for turn in range(turns):
        total += await mine.receive()
        other.ball.set_result(turn)
    return total


async def main():
    ping, pong = Court(), Court()
    players = [asyncio.create_task(player(ping, pong, 5_000)), asyncio.create_task(player(pong, ping, 5_000))]
    await asyncio.sleep(0)
    ping.ball.set_result(0)
    first = await players[0]
    players[1].cancel()
    print(first)


asyncio.run(main())
