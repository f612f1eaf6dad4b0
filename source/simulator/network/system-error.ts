import type {Machine, Raise} from '../../python/machine/machine.js';
import {errnoTexts, errnoTypes} from '../../python/types/errno.js';
import {errorWith} from '../../python/types/exception-fields.js';
import {exceptionTypes} from '../../python/types/identities.js';

/** An error of a system call, by its name in C: what the kernel throws, and natives turn into Python's OSError. */
export class SystemError {
	constructor(readonly code: SystemErrorName) {}
}

export type SystemErrorName =
	| 'EACCES' | 'EADDRINUSE' | 'EADDRNOTAVAIL' | 'EAFNOSUPPORT' | 'EAGAIN' | 'EALREADY' | 'EBADF' | 'ECHILD' | 'ECONNREFUSED' | 'ECONNRESET' | 'EDESTADDRREQ' | 'EEXIST'
	| 'EINPROGRESS' | 'EINVAL' | 'EISCONN' | 'EMSGSIZE' | 'ENOENT' | 'ENOPROTOOPT' | 'ENOTCONN' | 'EOPNOTSUPP' | 'EPERM' | 'EPIPE' | 'EPROTONOSUPPORT' | 'EPROTOTYPE' | 'ESRCH' | 'ETIMEDOUT';

export const errnoOf = (code: SystemErrorName): number => errnoTexts[code]![0];

/** The OSError of a system call's error, of the narrower type that CPython picks by its number. */
export const osError = (m: Machine, code: SystemErrorName): Raise => {
	const [errno, strerror] = errnoTexts[code]!;
	return errorWith(m, errnoTypes.get(errno) ?? exceptionTypes.OSError, [errno, strerror], {errno, strerror});
};
