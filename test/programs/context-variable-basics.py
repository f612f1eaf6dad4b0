# A context variable has a value, a default, or neither; set gives a token that remembers what was before.
import contextvars

level = contextvars.ContextVar("level")
colour = contextvars.ContextVar("colour", default="grey")
print(level.name, colour.name, colour.get(), colour.get("own default"), level.get("own default"))
try:
    level.get()
except LookupError as error:
    print(type(error).__name__, str(error).split(" at 0x")[0])
first = level.set(1)
second = level.set(2)
print(first.old_value is contextvars.Token.MISSING, second.old_value, second.var is level)
level.reset(second)
print(level.get())
level.reset(first)
print(level.get("gone"))
try:
    level.reset(first)
except RuntimeError as error:
    print(str(error).split("<Token")[0], str(error).rpartition(" ")[2])
print(repr(level).split(" at 0x")[0], repr(colour).split(" at 0x")[0])
print(repr(first).split(" var=")[0], repr(second).split(" var=")[0], contextvars.Token.MISSING)
for wrong in (lambda: contextvars.ContextVar(5), lambda: contextvars.ContextVar(), lambda: contextvars.Token()):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
