# What begins after the end of the main thread: threads may begin others, all are waited for, then come the exit functions.
import atexit, threading, time

def chain(count):
    time.sleep(0.1)
    print("link", count)
    if count:
        threading.Thread(target=chain, args=(count - 1,)).start()

def watch(main):
    main.join()
    print("main thread joined:", main.is_alive())

atexit.register(print, "exit function 1")
atexit.register(print, "exit function 2")
threading.Thread(target=chain, args=(2,)).start()
threading.Thread(target=watch, args=(threading.main_thread(),)).start()
print("end of main")
