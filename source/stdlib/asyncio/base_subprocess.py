"""A child process as a transport: one pipe transport for each of its pipes, and its end."""
import collections
import subprocess

from . import protocols, transports


class BaseSubprocessTransport(transports.SubprocessTransport):
    """What is the same whatever begins the child."""

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=None, extra=None, **kwargs):
        super().__init__(extra)
        self._closed = self._finished = self._pipes_connected = False
        self._protocol, self._loop = protocol, loop
        self._proc = self._pid = self._returncode = self._pidfd = None
        self._exit_waiters, self._pending_calls = [], collections.deque()
        self._pipes = {number: None for number, what in enumerate((stdin, stdout, stderr)) if what == subprocess.PIPE}
        try:
            self._start(args=args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=bufsize, **kwargs)
        except BaseException:
            self.close()
            raise
        self._pid = self._proc.pid
        self._extra["subprocess"] = self._proc
        loop.create_task(self._connect_pipes(waiter))

    def __repr__(self):
        words = [type(self).__name__]
        if self._closed:
            words.append("closed")
        if self._pid is not None:
            words.append(f"pid={self._pid}")
        if self._returncode is not None:
            words.append(f"returncode={self._returncode}")
        else:
            words.append("running" if self._pid is not None else "not started")
        words += [f"{name}={self._pipes[number].pipe}" for number, name in enumerate(("stdin", "stdout", "stderr")) if self._pipes.get(number) is not None]
        return f"<{' '.join(words)}>"

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        raise NotImplementedError

    # What a writer that waits for room in the child's stdin waits for.
    @property
    def _sock_fd(self):
        pipe = self._pipes.get(0)
        return None if pipe is None else pipe.pipe._fileno

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        """Closes the pipes, and kills the child if it has not ended."""
        if self._closed:
            return
        self._closed = True
        for proto in self._pipes.values():
            if proto is not None and self._loop and not self._loop.is_closed():
                proto.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            if self._loop is not None and self._loop.get_debug():
                from .base_events import _log
                _log("warning", f"Close running child process: kill {self!r}")
            try:
                self._proc.kill()
            except (ProcessLookupError, PermissionError):
                pass

    def get_pid(self):
        """The child's number in the system."""
        return self._pid

    def get_returncode(self):
        """What it ended with, -N for signal N; None while it has not."""
        return self._returncode

    def get_pipe_transport(self, fd):
        """The transport of one of its pipes: 0 is its stdin, 1 its stdout, 2 its stderr."""
        return self._pipes[fd].pipe if fd in self._pipes else None

    def _check_proc(self):
        if self._proc is None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        """Sends it a signal."""
        import os
        self._check_proc()
        try:
            os.kill(self._proc.pid, signal)
        except ProcessLookupError:
            pass

    def terminate(self):
        """Sends it SIGTERM."""
        self.send_signal(15)

    def kill(self):
        """Sends it SIGKILL."""
        self.send_signal(9)

    async def _connect_pipes(self, waiter):
        try:
            for number, pipe in enumerate((self._proc.stdin, self._proc.stdout, self._proc.stderr)):
                if pipe is None:
                    continue
                if number == 0:
                    _, self._pipes[0] = await self._loop.connect_write_pipe(lambda: WriteSubprocessPipeProto(self, 0), pipe)
                else:
                    _, self._pipes[number] = await self._loop.connect_read_pipe(lambda number=number: ReadSubprocessPipeProto(self, number), pipe)
            self._loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._pending_calls:
                self._loop.call_soon(callback, *data)
            self._pending_calls = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(error)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)
            self._pipes_connected = True

    def _call(self, callback, *data):
        if self._pending_calls is not None:
            self._pending_calls.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    def _pipe_connection_lost(self, fd, exc):
        self._call(self._protocol.pipe_connection_lost, fd, exc)
        self._try_finish()

    def _pipe_data_received(self, fd, data):
        self._call(self._protocol.pipe_data_received, fd, data)

    def _process_exited(self, returncode):
        self._returncode = returncode
        if self._proc.returncode is None:
            self._proc.returncode = returncode
        self._call(self._protocol.process_exited)
        self._try_finish()

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        if self._pidfd is not None:
            self._loop._await_socket(self._pidfd, "read", waiter)
        self._exit_waiters.append(waiter)
        return await waiter

    def _wake_waiters(self):
        for waiter in self._exit_waiters:
            if not waiter.cancelled():
                waiter.set_result(self._returncode)

    def _try_finish(self):
        if self._returncode is None:
            return
        if not self._pipes_connected:
            # Somebody has given up before all was connected: nobody else would wake them.
            self._wake_waiters()
        if all([proto is not None and proto.disconnected for proto in self._pipes.values()]):
            self._finished = True
            self._call(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._wake_waiters()
            self._exit_waiters = self._loop = self._proc = self._protocol = None


class WriteSubprocessPipeProto(protocols.BaseProtocol):
    """Passes on what happens to the child's stdin."""

    def __init__(self, proc, fd):
        self.proc, self.fd, self.pipe, self.disconnected = proc, fd, None, False

    def connection_made(self, transport):
        self.pipe = transport

    def __repr__(self):
        return f"<{type(self).__name__} fd={self.fd} pipe={self.pipe!r}>"

    def connection_lost(self, exc):
        self.disconnected = True
        self.proc._pipe_connection_lost(self.fd, exc)
        self.proc = None

    def pause_writing(self):
        self.proc._protocol.pause_writing()

    def resume_writing(self):
        self.proc._protocol.resume_writing()


class ReadSubprocessPipeProto(WriteSubprocessPipeProto, protocols.Protocol):
    """Passes on what the child writes."""

    def data_received(self, data):
        self.proc._pipe_data_received(self.fd, data)
