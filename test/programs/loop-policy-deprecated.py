# The functions about event loop policies still work in 3.14, and warn.
import asyncio

policy = asyncio.get_event_loop_policy()
print(type(policy).__name__)
asyncio.set_event_loop_policy(None)
loop = policy.new_event_loop()
policy.set_event_loop(loop)
print(policy.get_event_loop() is loop)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
policy.set_event_loop(None)
try:
    policy.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()


class Mine(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return super().new_event_loop()


asyncio.set_event_loop_policy(Mine())


async def main():
    print("main")


asyncio.run(main())
