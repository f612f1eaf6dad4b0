import {asyncGeneratorType, coroutineType} from '../types/identities.js';
import type {Value} from '../values.js';
import {deliver} from './deliver.js';
import {keepLocals} from './exceptions.js';
import {settleAsyncGenerators, suspectFrame} from './finalisation.js';
import {resumedBy, type Frame} from './frame.js';
import type {Machine} from './machine.js';
import type {GeneratorObject} from './objects.js';

/** A frame returns a value to whoever called or resumed it. */
export const leave = (m: Machine, frame: Frame, value: Value): void => {
	m.frame = frame.back;
	if (m.watched > 0) {
		if (frame.caught.length > 0) {
			keepLocals(m, frame, frame.caught);
		}

		suspectFrame(m, frame);
		if (m.suspects.length > 0 && m.frame !== null && m.frame.native !== null) {
			settleAsyncGenerators(m, value);
		}
	}

	if (frame.generator === null) {
		deliver(m, frame.convert === null ? value : frame.convert(m, value, frame.keep), 'return');
	} else {
		finishGenerator(m, frame, value);
	}
};

/** The frame below, its SEND or FOR_ITER over: the iterator is popped and the jump made. */
const jumpBelow = (m: Machine): Frame => {
	const below = m.repush(m.frame!);
	below.sp--;
	below.pc = below.code.ops[below.at + 1]!;
	return below;
};

/** A generator or coroutine returns: what that means depends on how it was resumed. */
const finishGenerator = (m: Machine, frame: Frame, value: Value): void => {
	const object = m.own(frame.generator!, 'generator') as GeneratorObject;
	object.state = 'finished';
	object.frame = null;
	object.busy = null;
	if (object.cls === asyncGeneratorType) {
		throw m.error('StopAsyncIteration', null);
	}

	if (frame.resumed === resumedBy.call) {
		throw m.error('StopIteration', null, ...(value === null ? [] : [value]));
	}

	if (frame.resumed === resumedBy.native) {
		deliver(m, value, 'return');
		return;
	}

	const below = jumpBelow(m);
	if (frame.resumed === resumedBy.send) {
		below.slots[below.sp++] = value;
	}
};

/**
A generator yields. `kind` is YIELD_VALUE's argument: 1 passes on what a delegation yielded, 2 is a yield of an async
generator, which ends the consumer's await of `asend()`.
*/
export const suspendGenerator = (m: Machine, frame: Frame, value: Value, kind: number): void => {
	const object = m.own(frame.generator!, 'generator') as GeneratorObject;
	object.frame = frame;
	object.state = 'suspended';
	if (object.cls !== coroutineType) {
		m.watched++;
	}

	m.frame = frame.back;
	frame.back = null;
	if (kind !== 2) {
		deliver(m, value, frame.resumed === resumedBy.native ? 'yield' : 'return');
		return;
	}

	object.busy = null;
	if (frame.resumed === resumedBy.asyncSend) {
		const below = jumpBelow(m);
		below.slots[below.sp++] = value;
	} else if (frame.resumed === resumedBy.native) {
		deliver(m, value, 'async-yield');
	} else {
		throw m.error('StopIteration', null, value);
	}
};
