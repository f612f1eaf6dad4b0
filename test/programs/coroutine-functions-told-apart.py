# asyncio.iscoroutinefunction is deprecated in favour of inspect's, which sees through partials and marks.
import asyncio
import functools
import inspect
import warnings


async def fetch(url):
    return url


class Client:
    async def get(self):
        return 1

    @staticmethod
    async def make():
        return 2

    async def __call__(self):
        return 3


@inspect.markcoroutinefunction
def disguised(url):
    return fetch(url)


def wrapper(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner


things = {
    "function": fetch, "method": Client().get, "on the class": Client.get, "static": Client.make, "partial": functools.partial(fetch, "u"),
    "marked": disguised, "wrapped": wrapper(fetch), "lambda": lambda: fetch("u"), "instance": Client(), "class": Client, "call": Client().__call__,
}
for name, thing in things.items():
    print(f"{name:13}", inspect.iscoroutinefunction(thing))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(asyncio.iscoroutinefunction(fetch), asyncio.iscoroutinefunction(disguised), asyncio.iscoroutinefunction(5))
    print(len(caught), caught[0].category.__name__, caught[0].message)
print(asyncio.run(disguised("marked")), asyncio.run(Client()()))
