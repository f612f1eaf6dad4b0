import {formatExceptionThen, formatFrames, formatOnlyThen, spanOf} from '../builtins/traceback.js';
import {sourceLines} from '../builtins/carets.js';
import type {Machine} from '../machine/machine.js';
import {PyTuple, Traceback, type Ref, type Value} from '../values.js';
import {moduleMembers} from './module-table.js';

const texts = (m: Machine, pieces: readonly string[]): Ref => m.newList([...pieces]);

const limitOf = (limit: Value): number | null => limit === null ? null : Number(limit);

/** The frames of the program as a traceback would have them, the outermost first. */
const stack = (m: Machine): Traceback | null => {
	let result: Traceback | null = null;
	for (let {frame} = m; frame !== null; frame = frame.back) {
		if (frame.native === null && !frame.code.internal) {
			result = new Traceback(frame.code, frame.at, result);
		}
	}

	return result;
};

/** The entries as `(filename, line, name, text of the line)`. */
const summaries = (m: Machine, traceback: Traceback | null): Value[] => {
	const entries: Value[] = [];
	for (let entry = traceback; entry !== null; entry = entry.next) {
		const {code} = entry;
		const {line, endLine, column, endColumn} = spanOf(entry);
		if (!code.internal) {
			entries.push(new PyTuple([code.filename, line, code.name, (m.host.sourceLine(code.filename, line) ?? '').trim(), endLine, column, endColumn]));
		}
	}

	return entries;
};

export const tracebackModule = moduleMembers('_traceback', {
	functions: {
		format_exception: ['exception, limit, chain, /', (m, exception, limit, chain) =>
			formatExceptionThen(m, exception as Ref, (inner, pieces) => texts(inner, pieces), {chained: chain === true, limit: limitOf(limit)})],
		format_only: ['exception, /', (m, exception) => formatOnlyThen(m, exception as Ref, (inner, pieces) => texts(inner, pieces))],
		format_tb: ['traceback, limit, /', (m, traceback, limit) => texts(m, formatFrames(m, traceback as Traceback | null, limitOf(limit)))],
		format_stack: ['', m => {
			// The stack is shown without marks.
			const pieces: string[] = [];
			for (let entry = stack(m); entry !== null; entry = entry.next) {
				const span = spanOf(entry);
				const {filename, name} = entry.code;
				pieces.push(`  File "${filename}", line ${span.line}, in ${name}\n${sourceLines(span, line => m.host.sourceLine(filename, line)).join('')}`);
			}

			return texts(m, pieces);
		}],
		extract_tb: ['traceback, /', (m, traceback) => m.newList(summaries(m, traceback as Traceback | null))],
		extract_stack: ['', m => m.newList(summaries(m, stack(m)))],
		source_line: ['filename, line, /', (m, filename, line) => m.host.sourceLine(filename as string, line as number)],
	},
});
