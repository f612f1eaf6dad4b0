# A thread is a daemon if its maker is, unless it says otherwise; daemons stop where they are when the program ends.
import atexit, threading, time

def make():
    print("inherited:", threading.Thread().daemon, threading.Thread(daemon=False).daemon, threading.Timer(1, print).daemon)

print(threading.main_thread().daemon, threading.Thread().daemon, threading.Thread(daemon=True).daemon)
for daemon in (True, False):
    thread = threading.Thread(target=make, daemon=daemon)
    thread.start()
    thread.join()
thread = threading.Thread(target=time.sleep, args=(0.1,))
thread.daemon = 1
print(thread.daemon)
thread.start()
try:
    thread.daemon = False
except RuntimeError as error:
    print(error)
thread.join()

def endless():
    try:
        while True:
            time.sleep(0.15)
            print("daemon goes on")
    finally:
        print("never reached")

def last():
    time.sleep(0.4)
    print("last, and", threading.main_thread().is_alive())

atexit.register(print, "at exit")
threading.Thread(target=endless, daemon=True).start()
threading.Thread(target=last).start()
print("end of main")
