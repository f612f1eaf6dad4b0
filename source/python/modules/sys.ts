import {handledException} from '../machine/exceptions.js';
import type {Frame} from '../machine/frame.js';
import {withIndex} from '../machine/indexing.js';
import type {Machine} from '../machine/machine.js';
import {isInstance} from '../machine/type-of.js';
import {standardModules} from '../builtins/standard-modules.js';
import {exceptionTypes} from '../types/identities.js';
import {frameValue} from '../types/code.js';
import {PyTuple, type Value} from '../values.js';
import {moduleMembers} from './module-table.js';
import {newStream, type StreamName} from './streams.js';

/** The frames of the program, the running one first. */
const programFrames = (m: Machine): readonly Frame[] => {
	const frames: Frame[] = [];
	for (let {frame} = m; frame !== null; frame = frame.back) {
		if (frame.native === null && !frame.code.internal) {
			frames.push(frame);
		}
	}

	return frames;
};

export const sysModule = moduleMembers('sys', {
	functions: {
		open_stream: ['name, /', (m, name) => newStream(m, name as StreamName)],
		program_arguments: ['', m => m.newList([...m.host.programArguments()])],
		loaded_modules: ['', m => m.fixed.modules],
		standard_names: ['', m => m.newSet(standardModules, true)],
		getrecursionlimit: ['', m => m.fixed.recursionLimit],
		setrecursionlimit: ['limit, /', (m, limit) => withIndex(m, limit, (inner, value) => {
			if (value < 1) {
				throw inner.error('ValueError', 'recursion limit must be greater or equal than 1');
			}

			const depth = inner.frame?.depth ?? 0;
			if (value <= depth) {
				throw inner.error('RecursionError', `cannot set the recursion limit to ${String(value)} at the recursion depth ${depth}: the limit is too low`);
			}

			inner.fixed = {...inner.fixed, recursionLimit: Number(value)};
			return null;
		})],
		exception: ['', handledException],
		exc_info: ['', m => {
			const exception = handledException(m);
			const object = m.as(exception, 'exception');
			return new PyTuple(object === undefined ? [null, null, null] : [object.cls, exception, object.traceback]);
		}],
		exit: ['status=None, /', (m, status) => {
			throw m.error('SystemExit', null, ...(status === null ? [] : (status instanceof PyTuple ? status.items : [status])));
		}],
		_getframe: ['depth=0, /', (m, depth) => {
			const frame = programFrames(m)[Number(depth)];
			if (frame === undefined) {
				throw m.error('ValueError', 'call stack is not deep enough');
			}

			return frameValue(m, frame.code, frame.at, frame.globals);
		}],
		/** A line for `sys.stdin`, None at the end of the input. */
		read_line: ['', m => m.chain(() => m.host.onInput(m, ''), (_, line: Value) => line, (inner, exception) => {
			if (isInstance(inner, exception, exceptionTypes.EOFError)) {
				return null;
			}

			throw inner.error('RuntimeError', 'the input failed');
		})],
	},
});
