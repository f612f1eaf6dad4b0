# A thread begins when it is started, and `join` waits for its end.
import threading, time

def work(name, seconds):
    print(name, "begins in", threading.current_thread().name)
    time.sleep(seconds)
    print(name, "ends")

threads = [threading.Thread(target=work, args=("a", 0.4)), threading.Thread(target=work, args=("b", 0.2), name="B")]
for thread in threads:
    thread.start()
    time.sleep(0.05)
print("main goes on,", threading.active_count(), "threads")
for thread in threads:
    thread.join()
print("main joined", [thread.is_alive() for thread in threads])
