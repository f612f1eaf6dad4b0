# A subclass runs its own `run`; a daemon does not keep the program alive; others do.
import threading, time

class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__()
        self.number = number

    def run(self):
        time.sleep(0.1 * self.number)
        print("worker", self.number, self.name, self.daemon)

def forever():
    while True:
        time.sleep(0.25)
        print("daemon")

threading.Thread(target=forever, daemon=True).start()
for number in (2, 1):
    Worker(number).start()
threading.Thread(target=lambda: (time.sleep(0.3), print("last"))).start()
print("end of main")
