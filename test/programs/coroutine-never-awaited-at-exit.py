# A coroutine in a global variable is dropped when the interpreter ends.


async def work():
    print("never")


coroutine = work()
print(type(coroutine).__name__)
