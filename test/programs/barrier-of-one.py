# A barrier of one lets everybody through at once, without a turn of the loop; one of none cannot be.
import asyncio


async def main():
    for parties in (0, -1):
        try:
            asyncio.Barrier(parties)
        except ValueError as error:
            print(error)
    gate = asyncio.Barrier(1)
    asyncio.get_running_loop().call_soon(print, "a turn of the loop")
    for _ in range(3):
        async with gate as place:
            print("through", place, gate.n_waiting)
    print(gate.parties, repr(gate)[-24:])
    await asyncio.sleep(0)


asyncio.run(main())
