# Read, wait, write: without a lock an update is lost, with one it is not.
import threading, time

class Account:
    def __init__(self):
        self.balance, self.lock = 100, threading.Lock()

    def unsafe(self, amount):
        before = self.balance
        time.sleep(0.05)
        self.balance = before + amount

    def safe(self, amount):
        with self.lock:
            self.unsafe(amount)

for name in ("unsafe", "safe"):
    account = Account()
    threads = [threading.Thread(target=getattr(account, name), args=(10,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(name, account.balance)
