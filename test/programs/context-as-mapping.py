# A context is a mapping that cannot be changed from outside; copies are equal until one of them changes.
import contextvars

a = contextvars.ContextVar("a")
b = contextvars.ContextVar("b", default="default")
a.set(1)
context = contextvars.copy_context()
print(a in context, b in context, len(context), context[a], context.get(b), context.get(b, "none"))
print([variable.name for variable in context], list(context.values()), [(k.name, v) for k, v in context.items()])
print([k.name for k in context.keys()])
copy = context.copy()
print(copy == context, copy is context)
copy.run(b.set, 2)
print(copy == context, len(copy), len(context))
a.set(10)
print(context[a], copy[a], a.get())
for wrong in (lambda: context[b], lambda: context["a"], lambda: "a" in context):
    try:
        print(wrong())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
try:
    context[a] = 5
except TypeError as error:
    print(error)
