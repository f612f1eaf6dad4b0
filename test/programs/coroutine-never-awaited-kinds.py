# Coroutines that are never awaited warn where they are dropped, each place once.
import asyncio
import warnings


async def fetch(url):
    return url


class Client:
    async def get(self):
        pass


async def main():
    for number in range(3):
        fetch(number)
    Client().get()
    list_of = [fetch("a"), fetch("b")]
    del list_of
    fetch("replaced")
    kept = fetch("kept")
    kept = None
    [fetch("in a list")]
    lambda: fetch("never made")
    print("end of main", kept)


asyncio.run(main())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    fetch("caught")
    print([str(one.message) for one in caught], caught[0].category.__name__)
