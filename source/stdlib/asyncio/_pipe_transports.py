"""Transports over pipes, and what an event loop does with pipes and child processes. Loaded when first used."""
import _processes
import os
import subprocess

from _asyncio import label

from . import events, transports
from ._opening import begun
from .base_events import _log
from .base_subprocess import BaseSubprocessTransport
from .futures import _set_result_unless_cancelled

_MAX_SIZE = 256 * 1024
_WRITES_BEFORE_WARNING = 5
_kinds = ("pipe", "socket", "standard")


class _PipeTransport:
    """What both ends have in common."""

    def _take(self, pipe, refusal):
        self._pipe, self._fileno = pipe, pipe.fileno()
        if _processes.kind(self._fileno) not in _kinds:
            self._pipe = self._fileno = self._protocol = None
            raise ValueError(refusal)
        os.set_blocking(self._fileno, False)

    # The name under which streams know what a transport watches.
    _sock_fd = property(lambda self: self._fileno)

    def __repr__(self):
        words = [type(self).__name__]
        if self._pipe is None:
            words.append("closed")
        elif self._closing:
            words.append("closing")
        words.append(f"fd={self._fileno}")
        if self._pipe is None or self._loop is None or self._loop.is_closed():
            words.append("closed" if self._pipe is None else "open")
        else:
            words.append("polling" if self._way in self._loop._watches(self._fileno) else "idle")
            words += self._more_words()
        return f"<{' '.join(words)}>"

    def _more_words(self):
        return []

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        if not self._is_expected(exc):
            self._loop.call_exception_handler({"message": message, "exception": exc, "transport": self, "protocol": self._protocol})
        self._close(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):
    """The end of a pipe that is read."""

    _way = "read"

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._extra["pipe"] = pipe
        self._loop, self._protocol = loop, protocol
        self._closing = self._paused = False
        self._take(pipe, "Pipe transport is for pipes/sockets only.")
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def is_reading(self):
        return not self._paused and not self._closing

    def _read_ready(self):
        try:
            data = os.read(self._fileno, _MAX_SIZE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._fatal_error(error, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        """The protocol gets no more bytes until `resume_reading`."""
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._fileno)

    def resume_reading(self):
        """Reads again."""
        if not self._closing and self._paused:
            self._paused = False
            self._loop._add_reader(self._fileno, self._read_ready)

    def close(self):
        """Closes at once."""
        if not self._closing:
            self._close(None)

    def _is_expected(self, exc):
        return isinstance(exc, OSError) and exc.errno == 5

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports._FlowControlMixin, transports.WriteTransport):
    """The end of a pipe that is written to."""

    _way = "write"

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._extra["pipe"] = pipe
        self._protocol = protocol
        self._buffer = bytearray()
        self._conn_lost, self._closing = 0, False
        self._take(pipe, "Pipe transport is only for pipes, sockets and character devices")
        loop.call_soon(protocol.connection_made, self)
        # That the end can be read says that nobody is left to read what is written.
        loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _more_words(self):
        return [f"bufsize={self.get_write_buffer_size()}"]

    def get_write_buffer_size(self):
        """Bytes that are waiting to be written."""
        return len(self._buffer)

    def _read_ready(self):
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        """Writes bytes, now as far as that can be done, the rest later."""
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        data = bytes(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= _WRITES_BEFORE_WARNING:
                _log("warning", "pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                count = os.write(self._fileno, data)
            except (BlockingIOError, InterruptedError):
                count = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._conn_lost += 1
                self._fatal_error(error, "Fatal write error on pipe transport")
                return
            data = data[count:]
            if not data:
                return
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            count = os.write(self._fileno, bytes(self._buffer))
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(error, "Fatal write error on pipe transport")
            return
        del self._buffer[:count]
        if not self._buffer:
            self._loop._remove_writer(self._fileno)
            self._maybe_resume_protocol()
            if self._closing:
                self._loop._remove_reader(self._fileno)
                self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        """Closes as soon as everything is written."""
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        """Closes as soon as everything is written."""
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        """Closes at once: what was not written is lost."""
        self._close(None)

    def _is_expected(self, exc):
        return isinstance(exc, OSError)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixSubprocessTransport(BaseSubprocessTransport):
    """A child process that `subprocess` begins."""

    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, universal_newlines=False, bufsize=bufsize, **kwargs)


class _PidfdChildWatcher:
    """Is told of the end of a child by a descriptor that can be read then."""

    def add_child_handler(self, pid, callback, *args):
        """Calls back with the pid and what the child ended with."""
        loop = events.get_running_loop()
        pidfd = os.pidfd_open(pid)
        loop._add_reader(pidfd, self._do_wait, pid, pidfd, callback, args)
        return pidfd

    def _do_wait(self, pid, pidfd, callback, args):
        events.get_running_loop()._remove_reader(pidfd)
        try:
            returncode = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        except ChildProcessError:
            returncode = 255
            _log("warning", f"child process pid {pid} exit status already read:  will report returncode 255")
        os.close(pidfd)
        callback(pid, returncode, *args)


def _check_options(universal_newlines, shell, wanted, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bool(shell) != wanted:
        raise ValueError(f"shell must be {wanted}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


class BaseEventLoop:
    """The methods of a loop that have to do with pipes and child processes."""

    async def connect_read_pipe(self, protocol_factory, pipe):
        """A transport that reads a pipe; returns it and the protocol."""
        return await begun(self, protocol_factory(), lambda protocol, waiter: self._make_read_pipe_transport(pipe, protocol, waiter), "the pipe to be connected")

    async def connect_write_pipe(self, protocol_factory, pipe):
        """A transport that writes to a pipe; returns it and the protocol."""
        return await begun(self, protocol_factory(), lambda protocol, waiter: self._make_write_pipe_transport(pipe, protocol, waiter), "the pipe to be connected")

    async def subprocess_shell(
            self, protocol_factory, cmd, *, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=False,
            shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs):
        """Begins a child by a command line; returns the transport and the protocol."""
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        _check_options(universal_newlines, shell, True, bufsize, text, encoding, errors)
        protocol = protocol_factory()
        transport = await self._make_subprocess_transport(protocol, cmd, True, stdin, stdout, stderr, bufsize, **kwargs)
        return transport, protocol

    async def subprocess_exec(
            self, protocol_factory, program, *args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs):
        """Begins a child by its program and arguments; returns the transport and the protocol."""
        _check_options(universal_newlines, shell, False, bufsize, text, encoding, errors)
        protocol = protocol_factory()
        transport = await self._make_subprocess_transport(protocol, (program, *args), False, stdin, stdout, stderr, bufsize, **kwargs)
        return transport, protocol


class _UnixSelectorEventLoop:
    """The same, as they are on Unix."""

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixReadPipeTransport(self, pipe, protocol, waiter, extra)

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        return _UnixWritePipeTransport(self, pipe, protocol, waiter, extra)

    async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None, **kwargs):
        waiter = self.create_future()
        label(waiter, "other", subject="the child's pipes to be connected")
        transport = _UnixSubprocessTransport(self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter, extra=extra, **kwargs)
        transport._pidfd = _PidfdChildWatcher().add_child_handler(transport.get_pid(), self._child_watcher_callback, transport)
        try:
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            transport.close()
            await transport._wait()
            raise
        return transport

    def _child_watcher_callback(self, pid, returncode, transp):
        self.call_soon_threadsafe(transp._process_exited, returncode)
