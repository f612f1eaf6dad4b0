import type {Fact} from '../loop/facts.js';
import {isObject} from './check.js';
import {checkHeader, type TraceHeader} from './header.js';
import {locate} from './locate.js';
import {factChecks} from './shapes.js';

/** What could not be read, and where: line and column from 1, the column in UTF-16 units. A note loses nothing that this version knows. */
export type Problem = {readonly severity: 'error' | 'note'; readonly line: number; readonly column: number; readonly message: string};

export type Trace = {
	/** Null when the text is no trace, or one of another version: then there are no facts. */
	readonly header: TraceHeader | null;
	readonly facts: readonly Fact[];
	readonly problems: readonly Problem[];
	/** How many facts were skipped, by types that this version does not know. */
	readonly skipped: Readonly<Record<string, number>>;
};

/** More bad lines than these are only counted. */
const MOST_PROBLEMS = 20;

type Line = {readonly number: number; readonly text: string; readonly last: boolean};

/** @yields the lines that are not blank; `last` when the text ends in it, without a line end */
function * linesOf(text: string): Generator<Line, void> {
	let number = 1;
	let start = text.startsWith('\uFEFF') ? 1 : 0;
	while (start < text.length) {
		const end = text.indexOf('\n', start);
		const line = text.slice(start, end === -1 ? text.length : end);
		if (line.trim() !== '') {
			yield {number, text: line, last: end === -1};
		}

		if (end === -1) {
			return;
		}

		start = end + 1;
		number++;
	}
}

const parseLine = ({text}: Line): {readonly value: unknown} | null => {
	try {
		return {value: JSON.parse(text) as unknown};
	} catch {
		return null;
	}
};

/** What is wrong with a line that is not JSON. */
const syntaxProblem = ({number, text, last}: Line): Problem => {
	const located = locate(text, null);
	const {index, message} = located.type === 'error' ? located : {index: 0, message: 'this line is too deep to be read'};
	return {
		severity: 'error',
		line: number,
		column: index + 1,
		// Cut off within a word or a number, the text ends a little after where it stops being JSON.
		message: last && /^[\w+.-]*$/.test(text.slice(index))
			? 'The file ends in the middle of this line; all before it was read'
			: `Not JSON: ${message}`,
	};
};

const columnOf = (text: string, path: ReadonlyArray<string | number>): number => {
	const located = locate(text, path);
	return located.type === 'found' ? located.index + 1 : 1;
};

/** What the line says: a fact, a type that is not known, or a problem. */
type Read =
	| {readonly type: 'fact'; readonly fact: Fact}
	| {readonly type: 'unknown'; readonly factType: string}
	| {readonly type: 'problem'; readonly problem: Problem};

const readLine = (line: Line): Read => {
	const problem = (path: ReadonlyArray<string | number>, message: string): Read => ({
		type: 'problem', problem: {severity: 'error', line: line.number, column: columnOf(line.text, path), message},
	});
	const parsed = parseLine(line);
	if (parsed === null) {
		return {type: 'problem', problem: syntaxProblem(line)};
	}

	const {value} = parsed;
	if (!isObject(value)) {
		return problem([], 'A fact is an object with a "type"');
	}

	const factType = value['type'];
	if (typeof factType !== 'string') {
		return problem(factType === undefined ? [] : ['type'], 'A fact has a "type" that is a text');
	}

	const known = factChecks.get(factType);
	if (known === undefined) {
		return {type: 'unknown', factType};
	}

	const failure = known.check(value);
	return failure === null
		? {type: 'fact', fact: value as Fact}
		: problem(failure.path, [factType, ...failure.path].join('.') + `: ${failure.message}`);
};

const notRead = (problem: Problem): Trace => ({header: null, facts: [], problems: [problem], skipped: {}});

/** The header of the first line, or the trace that is none. */
const readHeader = (line: Line | undefined): TraceHeader | Trace => {
	if (line === undefined) {
		return notRead({severity: 'error', line: 1, column: 1, message: 'This is not a trace: it is empty'});
	}

	const parsed = parseLine(line);
	if (parsed === null && line.last && line.text.trimStart().startsWith('{"type":"run"')) {
		return notRead(syntaxProblem(line));
	}

	const header = checkHeader(parsed?.value);
	return 'message' in header
		? notRead({severity: 'error', line: line.number, column: parsed === null ? 1 : columnOf(line.text, header.path), message: header.message})
		: header;
};

/** Whether the text begins as a trace does, of whichever version. */
export const isTrace = (text: string): boolean => {
	const line = linesOf(text).next().value;
	const parsed = line && parseLine(line);
	return parsed !== undefined && parsed !== null && isObject(parsed.value) && parsed.value['type'] === 'run';
};

/**
Reads a trace from JSON Lines: a header, then a fact a line. Every fact is checked, so what is returned can be reduced.

A bad line is a problem and is left out, the rest is read; of a file that was cut off all before the cut is kept. Facts
of unknown types, from a newer version, are counted and left out with a note. Without a header of this
version nothing is read. Never throws.
*/
export const readTrace = (text: string): Trace => {
	const lines = linesOf(text);
	const header = readHeader(lines.next().value ?? undefined);
	if (!('loopscope' in header)) {
		return header;
	}

	const facts: Fact[] = [];
	const errors: Problem[] = [];
	const firstOfUnknown = new Map<string, number>();
	const skipped = new Map<string, number>();
	let bad = 0;
	for (const line of lines) {
		const read = readLine(line);
		if (read.type === 'fact') {
			facts.push(read.fact);
		} else if (read.type === 'problem') {
			bad++;
			if (bad <= MOST_PROBLEMS) {
				errors.push(read.problem);
			}
		} else if (read.factType === 'run') {
			errors.push({
				severity: 'error', line: line.number, column: 1, message: 'Another run begins here; only the first one was read',
			});
			break;
		} else {
			skipped.set(read.factType, (skipped.get(read.factType) ?? 0) + 1);
			firstOfUnknown.set(read.factType, firstOfUnknown.get(read.factType) ?? line.number);
		}
	}

	if (bad > MOST_PROBLEMS) {
		errors.push({
			severity: 'error', line: errors.at(-1)!.line, column: 1, message: `${bad - MOST_PROBLEMS} more lines could not be read`,
		});
	}

	const notes = [...skipped].map(([type, times]): Problem => ({
		severity: 'note',
		line: firstOfUnknown.get(type)!,
		column: 1,
		message: `Facts of the type ${JSON.stringify(type)} are not known to this version and were skipped: ${times}`,
	}));
	return {
		header, facts, problems: [...errors, ...notes], skipped: Object.fromEntries(skipped),
	};
};
