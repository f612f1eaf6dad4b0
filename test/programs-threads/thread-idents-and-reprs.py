# A thread has an identifier while and after it runs; its repr says how it is.
import threading, time

def shown(thread):
    return repr(thread).replace(str(thread.ident), "IDENT")

gate = threading.Event()
thread = threading.Thread(target=gate.wait, name="waits")
print(shown(thread), thread.ident, thread.native_id, thread.is_alive())
thread.start()
print(shown(thread), type(thread.ident), type(thread.native_id), thread.is_alive())
print(thread.ident != threading.get_ident(), thread.native_id != threading.get_native_id())
print(threading.main_thread().ident == threading.get_ident() == threading.current_thread().ident)
gate.set()
thread.join()
print(shown(thread), thread.ident is not None, thread.is_alive())
print(shown(threading.main_thread()))
daemon = threading.Thread(target=print, daemon=True)
print(shown(daemon), daemon.daemon)
daemon.start()
daemon.join()
print(shown(daemon))
print(shown(threading.Timer(1, print)))

def hide(thing):
    return repr(thing).partition(" at ")[0].replace(str(threading.get_ident()), "IDENT")

for thing in (threading.Event(), threading.Semaphore(3), threading.BoundedSemaphore(2), threading.Barrier(2)):
    print(repr(thing).split(" at ")[0], repr(thing).split(": ")[1])
lock, again = threading.Lock(), threading.RLock()
print(hide(lock), hide(again))
with lock, again, again:
    print(hide(lock), hide(again))
print(hide(threading.Condition()), hide(threading.Condition(lock)))
