"""subprocess.run: output, input, exit codes, errors."""
import subprocess
import sys

PYTHON = sys.executable


def run(code, *args, **options):
    done = subprocess.run([PYTHON, "-c", code, *args], **options)
    done.args = done.args[1:]
    return done


print(run("print('hello')", capture_output=True))
print(run("import sys; print(sys.argv[1:]); sys.exit(3)", "a", "b c", capture_output=True, text=True))
print(run("import sys; print(sys.stdin.read().upper(), end='')", input="some\ninput\n", capture_output=True, text=True))
print(run("import sys; sys.stderr.write('bad\\n')", stderr=subprocess.PIPE))
print(run("import sys; print('out', flush=True); print('err', file=sys.stderr)", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
print(run("print('nobody sees this')", stdout=subprocess.DEVNULL))
print(run("print(repr(input()), repr(input('ask: ')))", input=b"one\ntwo\n", stdout=subprocess.PIPE).stdout)
print(run("try:\n    input()\nexcept EOFError as error:\n    print(error)", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout)
for ending in ("sys.exit()", "sys.exit(0)", "sys.exit(256 + 7)", "sys.exit('words')", "sys.exit(True)", "raise SystemExit", "1 / 0", "import no_such_module", "def", "raise KeyboardInterrupt"):
    done = run(f"import sys\n{ending}", capture_output=True, text=True)
    last = done.stderr.splitlines()[-1:]
    print(f"{ending:20}", done.returncode, last)
print(subprocess.call([PYTHON, "-c", "raise SystemExit(4)"]))
print(subprocess.check_call([PYTHON, "-c", ""]))
print(subprocess.check_output([PYTHON, "-c", "print(6 * 7)"], text=True))
print(subprocess.check_output([PYTHON, "-c", "import sys; print(len(sys.stdin.read()))"], input="x" * 100_000, text=True).strip())
try:
    subprocess.check_output(["python3", "-c", "print('some'); raise SystemExit(9)"])
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.output, error.stdout, error.stderr, isinstance(error, subprocess.SubprocessError))
try:
    subprocess.run("python3 -c 'raise SystemExit(2)'", shell=True, check=True)
except subprocess.CalledProcessError as error:
    print(error)
try:
    subprocess.run(["python3", "-c", "import time; print('early', flush=True); time.sleep(60)"], stdout=subprocess.PIPE, timeout=1)
except subprocess.TimeoutExpired as error:
    print(error, error.timeout, error.output)
for wrong in (["no-such-program"], ["./no-such-file"], "no-such-program with words"):
    try:
        subprocess.run(wrong)
    except OSError as error:
        print(type(error).__name__, error, error.filename)
print(subprocess.getoutput("python3 -c \"print('line'); print('last')\""), subprocess.getstatusoutput("python3 -c 'raise SystemExit(5)'"))
for wrong in ({"input": "x", "stdin": subprocess.PIPE}, {"capture_output": True, "stdout": subprocess.PIPE}):
    try:
        subprocess.run(["python3"], **wrong)
    except ValueError as error:
        print(error)
