# A queue that is shut down takes nothing more, and wakes who waits for it.
import queue, threading, time

def attempt(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except (queue.ShutDown, queue.Empty, queue.Full, ValueError) as error:
        return f"{type(error).__name__} {error}".strip()

items = queue.Queue(2)
items.put(1)
items.put(2)
print(items.shutdown(), attempt(items.put, 3), attempt(items.put_nowait, 3))
print(attempt(items.get), attempt(items.get), attempt(items.get), attempt(items.get, timeout=0.1), attempt(items.get_nowait))
print(items.unfinished_tasks, items.task_done(), items.task_done(), attempt(items.task_done), items.join())

waiting, found = queue.Queue(), []

def getter(name):
    found.append((name, attempt(waiting.get)))

threads = [threading.Thread(target=getter, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
time.sleep(0.1)
waiting.shutdown()
for thread in threads:
    thread.join()
print(sorted(found))

full = queue.LifoQueue(1)
full.put("kept")
thread = threading.Thread(target=lambda: found.append(attempt(full.put, "more")))
thread.start()
time.sleep(0.05)
joining = threading.Thread(target=lambda: found.append(("joined", full.join())))
joining.start()
time.sleep(0.05)
full.shutdown(immediate=True)
thread.join()
joining.join()
print(sorted(map(str, found[2:])), full.qsize(), full.unfinished_tasks, attempt(full.get))
