# The default handler writes a context line by line; errors in handlers are reported, too.
import asyncio

loop = asyncio.new_event_loop()
loop.call_exception_handler({"message": "something happened", "b": 1, "a": [2]})
loop.call_exception_handler({"exception": ValueError("without a message")})


class Unprintable:
    def __repr__(self):
        raise TypeError("no repr")


loop.call_exception_handler({"message": "this", "thing": Unprintable()})


def handler(loop, context):
    raise KeyError(context["message"])


loop.set_exception_handler(handler)
loop.call_exception_handler({"message": "for the handler"})
print(loop.get_exception_handler() is handler)
for wrong in (5, "handler"):
    try:
        loop.set_exception_handler(wrong)
    except TypeError as error:
        print(error)
loop.close()
