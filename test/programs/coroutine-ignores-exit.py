# A coroutine that awaits on when it is closed is told off; its finally may still run to its end.
import types


@types.coroutine
def pause(label):
    yield label


async def stubborn():
    while True:
        try:
            await pause("again")
        except GeneratorExit:
            print("not yet")
            await pause("one more")
            return


async def tidy():
    try:
        await pause("working")
    finally:
        print("tidied up")


coroutine = stubborn()
print(coroutine.send(None))
try:
    coroutine.close()
except RuntimeError as error:
    print(error)
coroutine.close()
print("closed at the second try")
other = tidy()
print(other.send(None))
other.close()
print(other.cr_frame, other.cr_await)
