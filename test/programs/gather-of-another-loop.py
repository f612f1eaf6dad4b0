# gather refuses futures of different loops.
import asyncio

other = asyncio.new_event_loop()
foreign = other.create_future()


async def main():
    mine = asyncio.get_running_loop().create_future()
    try:
        await asyncio.gather(mine, foreign)
    except ValueError as error:
        print(error)


asyncio.run(main())
other.close()
