# The old names of threading still work, and warn where the program calls them.
import threading

print(threading.currentThread().getName())
print(threading.activeCount())
thread = threading.Thread()
thread.setDaemon(True)
thread.setName("renamed")
print(thread.isDaemon(), thread.name)
condition = threading.Condition()
with condition:
    condition.notifyAll()
print(threading.Event().isSet())
