# A policy of one's own makes the loops of asyncio.run and new_event_loop.
import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


class Counting(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        Counting.made += 1
        print("makes loop", Counting.made)
        return super().new_event_loop()


async def hello():
    print("hello")


asyncio.set_event_loop_policy(Counting())
asyncio.run(hello())
loop = asyncio.new_event_loop()
loop.close()
with asyncio.Runner() as runner:
    runner.run(hello())
print(Counting.made, type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(None)
asyncio.run(hello())
print(Counting.made)
try:
    asyncio.set_event_loop_policy(5)
except TypeError as error:
    print(error)
