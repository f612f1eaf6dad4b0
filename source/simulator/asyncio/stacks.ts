import type {FrameText} from '../../loop/facts.js';
import {delegate} from '../../python/machine/generators.js';
import type {Frame} from '../../python/machine/frame.js';
import type {Machine} from '../../python/machine/machine.js';
import type {GeneratorObject} from '../../python/machine/objects.js';
import {frameValue} from '../../python/types/code.js';
import type {Ref, Value} from '../../python/values.js';
import {runOf} from '../run.js';

/* Frames as programs ask for them: of coroutines, and of what runs. The library's own are left out. */

const valueOf = (m: Machine, frame: Frame, unstarted = false): Value => frameValue(m, frame.code, frame.at, frame.globals, unstarted);

const isOfProgram = (frame: Frame): boolean => frame.native === null && !frame.code.internal;

/** The frames from the outermost caller to the coroutine's own, which is running. */
const callersOf = (m: Machine, coroutine: Ref): Frame[] => {
	const frames: Frame[] = [];
	let found = false;
	for (let {frame} = m; frame !== null; frame = frame.back) {
		found ||= frame.generator === coroutine;
		if (found && isOfProgram(frame)) {
			frames.unshift(frame);
		}
	}

	return frames;
};

/** What `Task.get_stack` gives of a coroutine that has not finished: its frame, and while it runs those that called it. */
export const coroutineStack = (m: Machine, coroutine: Ref): Value => {
	const {state, frame} = m.get(coroutine) as GeneratorObject;
	const frames = state === 'running' ? callersOf(m, coroutine) : (frame === null ? [] : [frame]);
	return m.newList(frames.map(each => valueOf(m, each, state === 'created')));
};

/** A coroutine and what it awaits, outermost first, as far as they have frames of the program. */
const awaitedChain = (m: Machine, coroutine: Ref): Array<{readonly frame: Frame; readonly isUnstarted: boolean}> => {
	const chain: Array<{readonly frame: Frame; readonly isUnstarted: boolean}> = [];
	for (let object: GeneratorObject | undefined = m.get(coroutine) as GeneratorObject; object?.frame;) {
		if (isOfProgram(object.frame)) {
			chain.push({frame: object.frame, isUnstarted: object.state === 'created'});
		}

		// What asend() and aclose() make stands between a coroutine and its async generator.
		const inner: Value | undefined = delegate(object);
		object = m.as(inner, 'generator') ?? m.as(m.as(inner, 'iterator')?.source, 'generator');
	}

	return chain;
};

/** The frames of a suspended coroutine and of what it awaits, innermost first, as the call graph has them. */
export const awaitedFrames = (m: Machine, coroutine: Ref): Value =>
	m.newList(awaitedChain(m, coroutine).reverse().map(({frame, isUnstarted}) => valueOf(m, frame, isUnstarted)));

/** The same, outermost first, as facts have them. */
export const stackOf = (m: Machine, coroutine: Ref): FrameText[] => {
	const run = runOf(m);
	return awaitedChain(m, coroutine).map(({frame}) => ({function: frame.code.qualname, place: run.placeOf(frame)}));
};

/** The program's frames of what runs now, innermost first, down to the step of the running task. */
export const runningFrames = (m: Machine): Value => {
	const frames: Frame[] = [];
	const task = runOf(m).currentTask();
	for (let {frame} = m; frame !== null; frame = frame.back) {
		if (task !== null && frame.native?.name === 'task step' && frame.slots[0] === task) {
			break;
		}

		if (isOfProgram(frame)) {
			frames.push(frame);
		}
	}

	return m.newList(frames.map(each => valueOf(m, each)));
};
