# Context.run calls a function in a context; what is set there stays there, and it cannot be entered twice at a time.
import contextvars

depth = contextvars.ContextVar("depth", default=0)


def deeper(context, times):
    depth.set(depth.get() + 1)
    if times > 1:
        return contextvars.copy_context().run(deeper, context, times - 1)
    try:
        context.run(print, "not here")
    except RuntimeError as error:
        print(str(error).split(" at 0x")[0], str(error).rpartition("> ")[2])
    return depth.get()


context = contextvars.copy_context()
print(context.run(deeper, context, 1), depth.get(), context[depth])
print(context.run(deeper, context, 3), depth.get(), context[depth])
empty = contextvars.Context()
print(empty.run(depth.get), len(empty))
print(empty.run(lambda a, *, b: (a, b), 1, b=2))
try:
    empty.run(lambda: 1 / 0)
except ZeroDivisionError as error:
    print(error)
print(empty.run(lambda: "usable again"))
try:
    empty.run()
except TypeError as error:
    print(type(error).__name__)
