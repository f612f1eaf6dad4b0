import type {PyType} from '../type.js';
import {exceptionTypes} from './identities.js';

/** Linux's numbers of errors, with the text that `os.strerror` gives. */
export const errnoTexts: Readonly<Record<string, readonly [number: number, text: string]>> = {
	EPERM: [1, 'Operation not permitted'],
	ENOENT: [2, 'No such file or directory'],
	ESRCH: [3, 'No such process'],
	EINTR: [4, 'Interrupted system call'],
	EIO: [5, 'Input/output error'],
	EBADF: [9, 'Bad file descriptor'],
	ECHILD: [10, 'No child processes'],
	EAGAIN: [11, 'Resource temporarily unavailable'],
	ENOMEM: [12, 'Cannot allocate memory'],
	EACCES: [13, 'Permission denied'],
	EEXIST: [17, 'File exists'],
	ENOTDIR: [20, 'Not a directory'],
	EISDIR: [21, 'Is a directory'],
	EINVAL: [22, 'Invalid argument'],
	ENOSPC: [28, 'No space left on device'],
	EPIPE: [32, 'Broken pipe'],
	EDOM: [33, 'Numerical argument out of domain'],
	ERANGE: [34, 'Numerical result out of range'],
	EADDRINUSE: [98, 'Address already in use'],
	EADDRNOTAVAIL: [99, 'Cannot assign requested address'],
	ENETUNREACH: [101, 'Network is unreachable'],
	ECONNABORTED: [103, 'Software caused connection abort'],
	ECONNRESET: [104, 'Connection reset by peer'],
	ENOTCONN: [107, 'Transport endpoint is not connected'],
	ESHUTDOWN: [108, 'Cannot send after transport endpoint shutdown'],
	ETIMEDOUT: [110, 'Connection timed out'],
	ECONNREFUSED: [111, 'Connection refused'],
	EHOSTUNREACH: [113, 'No route to host'],
	EALREADY: [114, 'Operation already in progress'],
	EINPROGRESS: [115, 'Operation now in progress'],
};

/** What `OSError(errno, …)` makes instead of an OSError. */
export const errnoTypes: ReadonlyMap<number, PyType> = new Map<number, PyType>([
	[1, exceptionTypes.PermissionError], [13, exceptionTypes.PermissionError],
	[2, exceptionTypes.FileNotFoundError],
	[3, exceptionTypes.ProcessLookupError],
	[4, exceptionTypes.InterruptedError],
	[10, exceptionTypes.ChildProcessError],
	[11, exceptionTypes.BlockingIOError], [114, exceptionTypes.BlockingIOError], [115, exceptionTypes.BlockingIOError],
	[17, exceptionTypes.FileExistsError],
	[20, exceptionTypes.NotADirectoryError],
	[21, exceptionTypes.IsADirectoryError],
	[32, exceptionTypes.BrokenPipeError], [108, exceptionTypes.BrokenPipeError],
	[103, exceptionTypes.ConnectionAbortedError],
	[104, exceptionTypes.ConnectionResetError],
	[110, exceptionTypes.TimeoutError],
	[111, exceptionTypes.ConnectionRefusedError],
]);
