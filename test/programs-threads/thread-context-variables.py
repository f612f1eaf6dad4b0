# Each thread begins with an empty context of its own.
import contextvars, threading

user = contextvars.ContextVar("user", default="nobody")
user.set("main")

def work():
    print("begins with", user.get())
    user.set("thread")
    print("has", user.get())

thread = threading.Thread(target=work)
thread.start()
thread.join()
print("main still has", user.get())
context = contextvars.copy_context()
thread = threading.Thread(target=context.run, args=(work,))
thread.start()
thread.join()
print("copied context:", context[user], "main:", user.get())

def enters_twice():
    try:
        context.run(print, "entered")
    except RuntimeError as error:
        print("refused:", str(error).startswith("cannot enter context:"))

def holds():
    thread = threading.Thread(target=enters_twice)
    thread.start()
    thread.join()

context.run(holds)
