# An exception ends its thread only, and is reported with the thread's name.
import sys, threading

def fail():
    raise ValueError("in a thread")

thread = threading.Thread(target=fail)
thread.start()
thread.join()
print("alive:", thread.is_alive())
threading.Thread(target=sys.exit, args=(3,), name="quiet").start()

def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)

threading.excepthook = hook
other = threading.Thread(target=fail, name="other")
other.start()
other.join()
