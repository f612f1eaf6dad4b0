# `join` with a limit gives None either way: only `is_alive` tells.
import threading, time

thread = threading.Thread(target=time.sleep, args=(0.4,))
thread.start()
print(thread.join(0.1), thread.is_alive())
print(thread.join(0), thread.is_alive())
print(thread.join(timeout=0.1), thread.is_alive())
print(thread.join(), thread.is_alive())
print(thread.join(), thread.join(1), thread.is_alive())

def waits_for(other, name):
    other.join()
    print(name, "saw the end")

slow = threading.Thread(target=time.sleep, args=(0.2,))
slow.start()
others = []
for index, name in enumerate("ab"):
    others.append(threading.Thread(target=waits_for, args=(slow, name)))
others[0].start()
others[0].join(0.05)
slow.join()
others[0].join()
others[1].start()
others[1].join()

class Stubborn(threading.Thread):
    def join(self, timeout=None):
        print("joining", self.name, timeout)
        super().join(timeout)

stubborn = Stubborn(target=time.sleep, args=(0.1,), name="stubborn")
stubborn.start()
stubborn.join(5)
print(stubborn.is_alive())
