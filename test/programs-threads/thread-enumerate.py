# Who is there: threads that have begun and have not ended, the main one first.
import threading, time

def names():
    return [thread.name for thread in threading.enumerate()]

def parent():
    child = threading.Thread(target=time.sleep, args=(0.3,), name="child")
    child.start()
    time.sleep(0.1)

print(names(), threading.active_count())
first = threading.Thread(target=parent, name="parent")
first.start()
time.sleep(0.05)
print(names(), threading.active_count())
first.join()
print(names(), threading.active_count())
time.sleep(0.35)
print(names(), threading.active_count())
unstarted = threading.Thread(target=print, name="unstarted")
print("unstarted" in names(), threading.current_thread() is threading.main_thread())
found = []
thread = threading.Thread(target=lambda: found.extend((threading.current_thread(), threading.main_thread())))
thread.start()
thread.join()
print(found[0] is thread, found[1] is threading.main_thread())
