# A coroutine is an object with send, throw and close: a loop of one's own can drive it.


class Pause:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        answer = yield self.name
        return answer


async def work():
    try:
        print("got", await Pause("first"))
        print("got", await Pause("second"))
    except ValueError as error:
        print("thrown", error)
        await Pause("third")
    finally:
        print("finally")


coroutine = work()
print(coroutine.send(None))
print(coroutine.send(10))
print(coroutine.throw(ValueError("x")))
try:
    coroutine.send(None)
except StopIteration as stop:
    print("stopped", stop.value)
other = work()
print(other.send(None))
other.close()
