"""Child processes: Python programs of the simulated machine. Nothing of the host's is ever started."""
import _files
import _processes
import sys
from _time import monotonic as _clock

from _subprocess_command import label as _label, order as _order

__all__ = [
    "CalledProcessError", "CompletedProcess", "DEVNULL", "PIPE", "Popen", "STDOUT", "SubprocessError", "TimeoutExpired", "call", "check_call",
    "check_output", "getoutput", "getstatusoutput", "run",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3
_PIPE_BUF = 4096


class SubprocessError(Exception):
    """Of child processes."""


def _signal_words(number):
    from signal import Signals
    try:
        return f"died with {Signals(number)!r}."
    except ValueError:
        return f"died with unknown signal {number}."


def _set_output(error, value):
    error.output = value


# What a child has written is known by two names.
_output = property(lambda error: error.output, _set_output)


class CalledProcessError(SubprocessError):
    """A child ended with something else than 0."""

    stdout = _output

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            return f"Command '{self.cmd}' {_signal_words(-self.returncode)}"
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."


class TimeoutExpired(SubprocessError):
    """A child has not ended in time."""

    stdout = _output

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"


class CompletedProcess:
    """What came of a child that has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        words = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            words.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            words.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(words)})"

    def check_returncode(self):
        """Raises CalledProcessError unless it ended with 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A child process."""

    _child_created = False

    def __init__(
            self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True, shell=False,
            cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True, start_new_session=False,
            pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
            process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
        for name, given in (("preexec_fn", preexec_fn), ("pass_fds", pass_fds or None), ("user", user), ("group", group)):
            if given is not None:
                raise NotImplementedError(f"subprocess.Popen({name}=…) is not simulated")
        self.args, self.pid, self.returncode = args, None, None
        self.encoding, self.errors = encoding, errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self.pipesize, self.stdin, self.stdout, self.stderr = pipesize, None, None, None
        if stdin == STDOUT:
            raise ValueError("STDOUT can only be used for stderr")
        command, words = _order(args, executable, shell)
        self._name = _label(command, words)
        if cwd is not None:
            folder = _files.lookup(cwd)
            if folder is None or not folder.is_directory:
                raise _files.error(_files.ENOENT if folder is None else _files.ENOTDIR, cwd)
        ours, given, files = self._open_pipes(stdin, stdout, stderr)
        self._spawn(command, words, ours, given, files, cwd, env)
        self._open_files(ours, bufsize)

    def _open_pipes(self, stdin, stdout, stderr):
        """Our ends of pipes by descriptor; what the child gets as each of the three; files that stand for one of them."""
        ours, given, files = {}, [], [None, None, None]
        for descriptor, (what, name) in enumerate(((stdin, "stdin"), (stdout, "stdout"), (stderr, "stderr"))):
            if what is None:
                given.append("inherit")
            elif what == PIPE and isinstance(what, int):
                reads, writes = _processes.pipe(f"{name} of {self._name}")
                ours[descriptor] = writes if descriptor == 0 else reads
                given.append(reads if descriptor == 0 else writes)
            elif what == DEVNULL and isinstance(what, int):
                given.append("null")
            elif what == STDOUT and isinstance(what, int):
                given.append(given[1] if given[1] != "inherit" else 1)
                files[2] = files[1]
            else:
                self._give(what, descriptor, given, files)
        return ours, given, files

    def _give(self, what, descriptor, given, files):
        if not isinstance(what, int):
            raw = getattr(what, "buffer", what)
            if hasattr(raw, "_file"):
                what.flush()
                files[descriptor] = _path_of(what.name), "r" if descriptor == 0 else "w", len(raw._file.content) if raw._kind == "a" else raw._at
                given.append("null")
                return
            what = what.fileno()
        given.append(what)

    def _spawn(self, command, words, ours, given, files, cwd, env):
        words, options = words
        environment = None
        if env is not None:
            environment = tuple([(_files.text_of(key), _files.text_of(value)) for key, value in env.items()])
        elif "os" in sys.modules:
            environment = tuple(sys.modules["os"].environ.items())
        folder = _files.current() if cwd is None else "/" + "/".join(_files.absolute(cwd))
        try:
            self.pid = _processes.spawn(self._name, (command, tuple(words), options, environment, folder, tuple(files)), tuple(given))
        finally:
            # The child has what is its own; these ends are of no use here.
            for descriptor in ours:
                _processes.close(given[descriptor])
        self._child_created = True

    def _open_files(self, ours, bufsize):
        from _pipe_files import open_descriptor
        for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
            if descriptor not in ours:
                continue
            mode = "w" if descriptor == 0 else "r"
            if self.text_mode:
                file = open_descriptor(
                    ours[descriptor], mode, -1 if bufsize in (0, 1) else bufsize, self.encoding, self.errors,
                    line_buffering=bufsize == 1, write_through=bufsize == 0 or descriptor == 0 and bufsize == 1,
                )
            else:
                file = open_descriptor(ours[descriptor], mode + "b", bufsize if bufsize != 1 else -1)
            setattr(self, name, file)

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    @property
    def universal_newlines(self):
        return self.text_mode

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        """What it ended with; None while it has not."""
        if self.returncode is None:
            try:
                self.returncode = _processes.poll(self.pid)
            except ChildProcessError:
                # Somebody else has been told.
                self.returncode = 0
        return self.returncode

    def wait(self, timeout=None):
        """Waits until it has ended; returns what it ended with."""
        if self.returncode is None:
            try:
                self.returncode = _processes.wait(self.pid, timeout, f"wait for the end of {self._name}")
            except ChildProcessError:
                self.returncode = 0
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Sends it a signal, unless it has ended."""
        self.poll()
        if self.returncode is None:
            try:
                _processes.kill(self.pid, int(sig))
            except ProcessLookupError:
                pass

    def terminate(self):
        """Sends it SIGTERM."""
        self.send_signal(15)

    def kill(self):
        """Sends it SIGKILL."""
        self.send_signal(9)

    # Talking to it

    _talk = None

    def communicate(self, input=None, timeout=None):
        """Writes the input, reads everything until the child closes its ends, and waits for it."""
        if self._talk is not None and input:
            raise ValueError("Cannot send input after starting communication")
        if self._talk is None:
            self._talk = self._begin_talk(input)
        end = None if timeout is None else _clock() + timeout
        pending, parts = self._talk["input"], self._talk["parts"]
        while True:
            if self.stdin and not self.stdin.closed and not pending:
                self._close_stdin()
            reads = tuple([fd for fd, (stream, _) in parts.items() if not stream.closed])
            writes = (self.stdin.fileno(),) if self.stdin and not self.stdin.closed else ()
            if not reads and not writes:
                break
            left = None if end is None else round(end - _clock(), 9)
            ready = _processes.select(reads, writes, left, f"communicate with {self._name}") if left is None or left > 0 else None
            if ready is None:
                raise TimeoutExpired(self.args, timeout, self._so_far(1, True), self._so_far(2, True))
            self._exchange(*ready)
        self.wait(None if end is None else round(end - _clock(), 9))
        return self._so_far(1, False), self._so_far(2, False)

    def _begin_talk(self, input):
        data = b""
        if self.stdin:
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass
            if input:
                data = input.encode(self.stdin.encoding, self.stdin.errors) if self.text_mode else bytes(input)
        parts = {}
        for stream in (self.stdout, self.stderr):
            if stream and not stream.closed:
                parts[stream.fileno()] = stream, []
        return {"input": bytearray(data), "parts": parts}

    def _close_stdin(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _exchange(self, reads, writes):
        for fd in writes:
            pending = self._talk["input"]
            try:
                del pending[:_processes.write(fd, bytes(pending[:_PIPE_BUF]))]
            except BrokenPipeError:
                pending.clear()
                self._close_stdin()
        for fd in reads:
            stream, parts = self._talk["parts"][fd]
            data = _processes.read(fd, 32768)
            if data:
                parts.append(data)
            else:
                stream.close()

    def _so_far(self, descriptor, raw):
        stream = self.stdout if descriptor == 1 else self.stderr
        if not stream:
            return None
        for known, parts in self._talk["parts"].values():
            if known is stream:
                data = b"".join(parts)
                if raw:
                    return data or None
                return data.decode(stream.encoding, stream.errors).replace("\r\n", "\n").replace("\r", "\n") if self.text_mode else data
        return None


def _path_of(name):
    return "/" + "/".join(_files.absolute(name))


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a command and waits until it has ended."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except BaseException:
            process.kill()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Runs a command; returns what it ended with."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Runs a command, which must end with 0."""
    code = call(*popenargs, **kwargs)
    if code:
        raise CalledProcessError(code, kwargs.get("args") or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Runs a command, which must end with 0; returns its output."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        kwargs["input"] = "" if kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") or kwargs.get("errors") else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """What a command line ended with, and its output without the last line end."""
    try:
        data, code = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors), 0
    except CalledProcessError as error:
        data, code = error.output, error.returncode
    return code, data[:-1] if data[-1:] == "\n" else data


def getoutput(cmd, *, encoding=None, errors=None):
    """The output of a command line."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
