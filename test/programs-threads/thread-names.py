# Names: numbered in the order of making, with the function's name behind them; a given one takes no number.
import functools, threading, time

def work():
    pass

class Called:
    def __call__(self):
        print("called in", threading.current_thread().name)

class Named(threading.Thread):
    def run(self):
        print("running as", self.name)

print(threading.Thread(target=work).name)
print(threading.Thread(target=lambda: None).name)
print(threading.Thread(target=work, name="given").name)
print(threading.Thread().name)
print(threading.Thread(target=functools.partial(work)).name)
print(threading.Thread(target=print).name)
print(threading.Thread(target=Called().__call__).name)
print(threading.Thread(target=work, name=7).name, repr(threading.Thread(name="").name))
print(threading.Timer(1, work).name)
print(Named().name)
thread = threading.Thread(target=time.sleep, args=(0.1,))
thread.name = 12
print(repr(thread.name))
thread.start()
thread.name = "renamed while it runs"
print(thread.name, [each.name for each in threading.enumerate()])
thread.join()
print(thread.name, threading.current_thread().name)
threading.main_thread().name = "chief"
print(threading.current_thread().name)
for each in (Named(), threading.Thread(target=Called())):
    each.start()
    each.join()
