# A coroutine that is driven by hand: send, throw and close, before, between and after.


class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        return (yield self.question)


async def interview():
    try:
        name = await Ask("name?")
        age = await Ask(f"age of {name}?")
        return name, age
    except ValueError as error:
        return "gave up", str(error)


def attempt(label, call, *args):
    try:
        print(label, "->", repr(call(*args)))
    except BaseException as error:
        print(label, "raises", type(error).__name__, error)


full = interview()
attempt("send a value first", full.send, "too early")
attempt("start", full.send, None)
attempt("answer", full.send, "Ada")
attempt("answer", full.send, 36)
attempt("again", full.send, None)
failed = interview()
failed.send(None)
attempt("throw", failed.throw, ValueError("no answer"))
unstarted = interview()
attempt("throw at once", unstarted.throw, KeyError("never begun"))
attempt("after that", unstarted.send, None)
closed = interview()
closed.send(None)
attempt("close", closed.close)
attempt("close again", closed.close)
attempt("after close", closed.send, None)
