# new_event_loop makes a loop and sets none; set_event_loop sets it, None takes it away.
import asyncio


def current():
    try:
        return asyncio.get_event_loop()
    except RuntimeError as error:
        return str(error)


async def inside():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
print(current())
asyncio.set_event_loop(first)
print(current() is first)
print(second.run_until_complete(inside()), current() is first)
asyncio.set_event_loop(second)
first.close()
print(current() is second)
second.close()
print(current() is second, current().is_closed())
asyncio.set_event_loop(None)
print(current())
try:
    asyncio.set_event_loop("loop")
except TypeError as error:
    print(error)
asyncio.run(asyncio.sleep(1))
print(current())
