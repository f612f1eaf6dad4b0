"""subprocess.Popen: talking to a child, its end, signals."""
import signal
import subprocess
import sys
import time

ECHO = """
import sys
for line in sys.stdin:
    print("got", line.rstrip(), flush=True)
print("the end")
"""


def start(code, **options):
    return subprocess.Popen([sys.executable, "-c", code], **options)


child = start(ECHO, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(child.poll(), child.returncode, child.stderr)
for word in ("one", "two"):
    child.stdin.write(word + "\n")
    child.stdin.flush()
    print(child.stdout.readline().rstrip())
child.stdin.close()
print(child.stdout.read().rstrip(), child.wait(), child.poll())

with start(ECHO, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1) as child:
    child.stdin.write("line buffered\n")
    print(next(child.stdout))
print(child.returncode, child.stdin.closed, child.stdout.closed)

child = start(ECHO, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(child.communicate(b"a\nb\n"), child.returncode)

child = start("import time; time.sleep(60)")
try:
    child.wait(timeout=0.2)
except subprocess.TimeoutExpired as error:
    print(type(error).__name__, error.timeout)
child.terminate()
print(child.wait(), child.returncode == -signal.SIGTERM)
child.terminate()
child.kill()
print("ended children get no signals")

POLITE = """
import signal, sys, time
def handle(number, frame):
    print("asked to stop by", signal.Signals(number).name, flush=True)
    sys.exit(7)
signal.signal(signal.SIGTERM, handle)
print("ready", flush=True)
time.sleep(60)
"""
child = start(POLITE, stdout=subprocess.PIPE, text=True)
print(child.stdout.readline().rstrip())
time.sleep(0.1)
child.terminate()
print(child.communicate(), child.returncode)

STUBBORN = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("ready", flush=True)
time.sleep(60)
"""
child = start(STUBBORN, stdout=subprocess.PIPE, text=True)
print(child.stdout.readline().rstrip())
child.terminate()
try:
    child.wait(timeout=0.2)
except subprocess.TimeoutExpired:
    print("it goes on")
child.kill()
print(child.wait())

INTERRUPTED = """
import time
try:
    print("ready", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    print("interrupted")
finally:
    print("finally")
"""
child = start(INTERRUPTED, stdout=subprocess.PIPE, text=True)
print(child.stdout.readline().rstrip())
child.send_signal(signal.SIGINT)
print(child.communicate()[0].split(), child.returncode)

child = start("import os; os.close(0); print('closed', flush=True); import time; time.sleep(60)", stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
child.stdout.readline()
try:
    child.stdin.write(b"nobody reads this")
except BrokenPipeError as error:
    print(type(error).__name__, error)
child.kill()
child.wait()

first = start("print('passed on')", stdout=subprocess.PIPE)
second = start("import sys; print(sys.stdin.read().upper())", stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
print(second.communicate()[0], first.wait(), second.returncode)
