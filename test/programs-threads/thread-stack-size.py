# The size of new threads' stacks can be asked and set; nonsense is refused.
import threading

print(threading.stack_size())
print(threading.stack_size(256 * 1024), threading.stack_size())
thread = threading.Thread(target=print, args=("runs on a small stack",))
thread.start()
thread.join()
print(threading.stack_size(0), threading.stack_size())
for size in (-1, 100, 4096):
    try:
        print(threading.stack_size(size))
    except ValueError as error:
        print(error)
