# Whatever ends a thread ends it only: KeyboardInterrupt, GeneratorExit, chained and grouped exceptions.
import threading

def run(target, name):
    thread = threading.Thread(target=target, name=name)
    thread.start()
    thread.join()
    print(name, thread.is_alive())

def interrupt():
    raise KeyboardInterrupt

def leave():
    raise GeneratorExit("left")

def chained():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("for that reason") from error

def during():
    try:
        {}["key"]
    except KeyError:
        int("x")

def several():
    raise ExceptionGroup("several", [ValueError(1), TypeError(2)])

class Derived(threading.Thread):
    def run(self):
        try:
            super().run()
        finally:
            print(self.name, "cleans up")

for target in (interrupt, leave, chained, during, several):
    run(target, target.__name__)
thread = Derived(target=chained, name="derived")
thread.start()
thread.join()
print("main is well")
