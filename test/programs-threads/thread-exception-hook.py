# `threading.excepthook` is told what ends a thread: who, what, where. SystemExit is no news.
import sys, threading, traceback

def deeper():
    raise KeyError("missing")

def fail():
    deeper()

def run(target, name=None):
    thread = threading.Thread(target=target, name=name)
    thread.start()
    thread.join()

def hook(args):
    print("hook:", args.exc_type.__name__, repr(args.exc_value), args.thread.name, type(args).__name__)
    print([frame.name for frame in traceback.extract_tb(args.exc_traceback)][-1:])
    print(args[0] is args.exc_type, args[1] is args.exc_value, args[3] is args.thread, len(args))

run(fail)
threading.excepthook = hook
run(fail, "told")
run(lambda: sys.exit("leave"), "exits")
threading.excepthook = threading.__excepthook__
run(lambda: sys.exit("leave"), "exits quietly")
run(fail, "told by the original")

def bad_hook(args):
    raise RuntimeError("hook fails")

threading.excepthook = bad_hook
run(fail, "hook that fails")
threading.excepthook = threading.__excepthook__
try:
    threading.ExceptHookArgs((1, 2))
except TypeError as error:
    print(error)
print("end")
