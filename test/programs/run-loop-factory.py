# run(loop_factory=...) runs in the loop that the factory makes, and closes it.
import asyncio

made = []


class MyLoop(asyncio.SelectorEventLoop):
    pass


def factory():
    loop = MyLoop()
    made.append(loop)
    return loop


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, loop is made[0], asyncio.get_event_loop() is loop)


asyncio.run(main(), loop_factory=factory)
print(made[0].is_closed())
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
