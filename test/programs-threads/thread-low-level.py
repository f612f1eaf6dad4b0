# `_thread`: what threads are made of.
import _thread, threading, time

done = _thread.allocate_lock()
done.acquire()

def work(name, *, value):
    print(name, value, threading.current_thread().daemon, threading.current_thread().name.startswith("Dummy-"))
    print(threading.current_thread() in threading.enumerate(), threading.active_count())
    done.release()

ident = _thread.start_new_thread(work, ("low",), {"value": 7})
print(type(ident)) if done.acquire() else None
print(_thread.LockType is type(done), isinstance(done, type(threading.Lock())))
for wrong in ((1, ()), (print, []), (print, (), [])):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as error:
        print(error)

def leaves():
    try:
        _thread.exit()
    finally:
        done.release()

_thread.start_new_thread(leaves, ())
print(done.acquire(timeout=5), _thread.error is RuntimeError)
