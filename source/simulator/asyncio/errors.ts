import {type Machine, type Raise, Raise as Thrown} from '../../python/machine/machine.js';
import {PyType} from '../../python/type.js';
import {exceptionTypes} from '../../python/types/identities.js';
import type {Ref, Value} from '../../python/values.js';

export const cancelledErrorType = new PyType('CancelledError', [exceptionTypes.BaseException], 'asyncio.exceptions');
export const invalidStateErrorType = new PyType('InvalidStateError', [exceptionTypes.Exception], 'asyncio.exceptions');

export const invalidState = (m: Machine, message: string): Raise => new Thrown(m.newException(invalidStateErrorType, [message]));

/** A CancelledError with the message of the cancellation, if it had one. */
export const cancelledError = (m: Machine, message: Value): Ref => m.newException(cancelledErrorType, message === null ? [] : [message]);
