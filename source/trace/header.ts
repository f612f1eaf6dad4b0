import {isObject, text, type Failure} from './check.js';

/** The version of the format that is written, and read. */
export const TRACE_VERSION = 1;

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** The first line of a trace: which program was run, how. */
export type TraceHeader = {
	readonly type: 'run';
	readonly loopscope: typeof TRACE_VERSION;
	/** The version of Python that was simulated, `3.14`. */
	readonly python: string;
	readonly file: string;
	/** The options of the simulation that were not left as they are by default. */
	readonly options: {readonly [key: string]: Json};
};

/** What is wrong with a first line, or the header. */
export const checkHeader = (value: unknown): Failure | TraceHeader => {
	if (!isObject(value) || value['type'] !== 'run') {
		return {path: [], message: 'This is not a trace: a trace begins with a line like {"type":"run","loopscope":1,"python":"3.14","file":"…"}'};
	}

	const {loopscope, python, file, options = {}} = value;
	if (loopscope !== TRACE_VERSION) {
		return {path: ['loopscope'], message: `This trace has version ${JSON.stringify(loopscope) ?? 'none'}; this Loopscope reads version ${TRACE_VERSION}`};
	}

	for (const [key, field] of Object.entries({python, file})) {
		const failure = text.check(field);
		if (failure !== null) {
			return {path: [key], message: `The header's "${key}": ${failure.message}`};
		}
	}

	return isObject(options)
		? {
			type: 'run', loopscope, python: python as string, file: file as string, options: options as TraceHeader['options'],
		}
		: {path: ['options'], message: 'The header\'s "options": expected an object'};
};
