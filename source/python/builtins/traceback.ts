import {ownAttribute} from '../machine/own-attributes.js';
import {findOnType, isInstance, typeOf} from '../machine/type-of.js';
import {mapEach} from '../machine/each.js';
import {Raise, type Machine} from '../machine/machine.js';
import type {ExceptionObject} from '../machine/objects.js';
import {strOf} from '../machine/text.js';
import {PUSHED, type Outcome} from '../native.js';
import {nativeItems} from '../machine/iteration.js';
import {fieldOf} from '../types/exception-fields.js';
import {exceptionTypes} from '../types/identities.js';
import {fullName} from '../types/object.js';
import type {PyTuple, Ref, Traceback, Value} from '../values.js';
import {sourceLines, type Span} from './carets.js';
import {hintFor} from './hints.js';
import {syntaxErrorLines} from './syntax-error.js';

/*
An exception as CPython prints it: what it was caused by first, then the frames it passed, then its type and text.
*/

const causeMessage = '\nThe above exception was the direct cause of the following exception:\n\n';
const contextMessage = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** Groups are shown to this depth, and so many exceptions of each. */
const mostDepth = 10;
const mostWidth = 15;
/** A place that repeats is shown so often. */
const mostRepeated = 3;

/** What `str` and `repr` gave for the exceptions and notes that are shown. */
type Texts = ReadonlyMap<Value, string>;

const of = (m: Machine, exception: Ref): ExceptionObject => m.as(exception, 'exception')!;

const membersOf = (m: Machine, exception: Ref): readonly Ref[] =>
	isInstance(m, exception, exceptionTypes.BaseExceptionGroup) ? (fieldOf(of(m, exception), 'exceptions') as PyTuple).items as readonly Ref[] : [];

/** The exception that stands above this one, with the words between them. */
const linkOf = (m: Machine, exception: Ref): {readonly above: Ref; readonly words: string} | undefined => {
	const {cause, context, suppressContext} = of(m, exception);
	if (cause !== null) {
		return {above: cause, words: causeMessage};
	}

	return context === null || suppressContext ? undefined : {above: context, words: contextMessage};
};

/** Everything that is shown with an exception, each once. */
const gather = (m: Machine, exception: Ref, seen: Set<Ref> = new Set()): Set<Ref> => {
	if (!seen.has(exception)) {
		seen.add(exception);
		const link = linkOf(m, exception);
		for (const other of [...link === undefined ? [] : [link.above], ...membersOf(m, exception)]) {
			gather(m, other, seen);
		}
	}

	return seen;
};

/** What stands for the notes: of the exception or of its class. */
const allNotes = (m: Machine, exception: Ref): Value | undefined => {
	const own = ownAttribute(m, of(m, exception), '__notes__');
	return own === undefined ? findOnType(m, typeOf(m, exception), '__notes__') : own;
};

const notesOf = (m: Machine, exception: Ref): readonly Value[] => {
	const notes = allNotes(m, exception);
	return notes === undefined || notes === null || typeof notes === 'string' ? [] : nativeItems(m, notes) ?? [];
};

/** Frames of the program, the outermost first. */
const framesOf = (traceback: Traceback | null): readonly Traceback[] => {
	const frames: Traceback[] = [];
	for (let at = traceback; at !== null; at = at.next) {
		if (!at.code.internal) {
			frames.push(at);
		}
	}

	return frames;
};

/** The place of an entry. */
export const spanOf = ({code, pc}: Traceback): Span => {
	const at = (pc >> 1) * 4;
	return {line: code.spans[at]!, column: code.spans[at + 1]!, endLine: code.spans[at + 2]!, endColumn: code.spans[at + 3]!};
};

/** As `limit` in the `traceback` module: so many of the first entries, or of the last where it is negative. */
const limited = (frames: readonly Traceback[], limit: number | null): readonly Traceback[] =>
	limit === null ? frames : (limit < 0 ? frames.slice(limit) : frames.slice(0, limit));

/** The entries of a traceback: each a text of one or more lines. */
export const formatFrames = (m: Machine, traceback: Traceback | null, limit: number | null = null): readonly string[] => {
	const result: string[] = [];
	let last = '';
	let count = 0;
	const tellRepeats = (): void => {
		const more = count - mostRepeated;
		if (more > 0) {
			result.push(`  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`);
		}
	};

	for (const entry of limited(framesOf(traceback), limit)) {
		const {code} = entry;
		const span = spanOf(entry);
		const head = `  File "${code.filename}", line ${span.line}, in ${code.name}\n`;
		if (head !== last) {
			tellRepeats();
			last = head;
			count = 0;
		}

		count++;
		if (count <= mostRepeated) {
			result.push(head + sourceLines(span, line => m.host.sourceLine(code.filename, line)).join(''));
		}
	}

	tellRepeats();
	return result;
};

/** The lines that say which exception it is: its type, its text with hints, its notes. */
const formatOnly = (m: Machine, exception: Ref, texts: Texts, withFrames = true): readonly string[] => {
	const object = of(m, exception);
	const type = fullName(m, object.cls).replace(/^__main__\./, '');
	const notes = notesOf(m, exception).flatMap(note => (texts.get(note) ?? '').split('\n').map(line => `${line}\n`));
	if (isInstance(m, exception, exceptionTypes.SyntaxError)) {
		return [...syntaxErrorLines(object, type), ...notes];
	}

	const text = (texts.get(exception) ?? '') + hintFor(m, exception, withFrames);
	return [text === '' ? `${type}\n` : `${type}: ${text}\n`, ...notes];
};

/** The state of one printing: how deep within groups it is, and whether the innermost group's frame is still open. */
type Printing = {depth: number; open: boolean; readonly seen: Set<Ref>; readonly limit: number | null};

const indentOf = (printing: Printing): string => ' '.repeat(2 * printing.depth);

/** Text within a group: every line gets the margin. */
const emit = (printing: Printing, text: string, margin = '|'): string => {
	if (printing.depth === 0) {
		return text;
	}

	const prefix = `${indentOf(printing)}${margin} `;
	const lines = text.split('\n');
	const closed = lines.at(-1) === '';
	return lines.slice(0, closed ? -1 : undefined).map(line => prefix + line).join('\n') + (closed ? '\n' : '');
};

const formatChain = (m: Machine, exception: Ref, texts: Texts, printing: Printing, chained: boolean): readonly string[] => {
	const chain: Array<{readonly exception: Ref; readonly words: string}> = [];
	let words = '';
	for (let at: Ref | undefined = exception; at !== undefined;) {
		chain.unshift({exception: at, words});
		printing.seen.add(at);
		const link: ReturnType<typeof linkOf> = chained ? linkOf(m, at) : undefined;
		// What has been shown in this chain is not shown again.
		at = link === undefined || printing.seen.has(link.above) ? undefined : link.above;
		words = link?.words ?? '';
	}

	return chain.flatMap(link => [
		...formatOne(m, link.exception, texts, printing),
		...link.words === '' ? [] : [emit(printing, link.words)],
	]);
};

const formatOne = (m: Machine, exception: Ref, texts: Texts, printing: Printing): readonly string[] => {
	const {traceback} = of(m, exception);
	const members = membersOf(m, exception);
	if (members.length === 0) {
		return [
			...traceback === null || printing.limit === 0 ? [] : [emit(printing, 'Traceback (most recent call last):\n'), ...formatFrames(m, traceback, printing.limit).map(entry => emit(printing, entry))],
			...formatOnly(m, exception, texts).map(line => emit(printing, line)),
		];
	}

	return printing.depth > mostDepth
		? [emit(printing, `... (max_group_depth is ${mostDepth})\n`)]
		: formatGroup(m, exception, members, texts, printing);
};

const formatGroup = (m: Machine, exception: Ref, members: readonly Ref[], texts: Texts, printing: Printing): readonly string[] => {
	const {traceback} = of(m, exception);
	const outermost = printing.depth === 0;
	if (outermost) {
		printing.depth = 1;
	}

	const result: string[] = [
		...traceback === null ? [] : [
			emit(printing, 'Exception Group Traceback (most recent call last):\n', outermost ? '+' : '|'),
			...formatFrames(m, traceback, printing.limit).map(entry => emit(printing, entry)),
		],
		...formatOnly(m, exception, texts).map(line => emit(printing, line)),
	];
	const shown = members.length <= mostWidth ? members.length : mostWidth + 1;
	printing.open = false;
	for (let index = 0; index < shown; index++) {
		const last = index === shown - 1;
		if (last) {
			printing.open = true;
		}

		const truncated = index >= mostWidth;
		result.push(`${indentOf(printing)}${index === 0 ? '+-' : '  '}+---------------- ${truncated ? '...' : index + 1} ----------------\n`);
		printing.depth++;
		if (truncated) {
			const more = members.length - mostWidth;
			result.push(emit(printing, `and ${more} more exception${more > 1 ? 's' : ''}\n`));
		} else {
			result.push(...formatChain(m, members[index]!, texts, printing, true));
		}

		if (last && printing.open) {
			result.push(`${indentOf(printing)}+------------------------------------\n`);
			printing.open = false;
		}

		printing.depth--;
	}

	if (outermost) {
		printing.depth = 0;
	}

	return result;
};

/** `str` of one exception or note, without Python code; where that would need some, what its arguments say. */
const textNow = (m: Machine, value: Value): string => {
	const {frame} = m;
	try {
		const outcome = strOf(m, value);
		if (outcome !== PUSHED) {
			return outcome as string;
		}

		m.frame = frame;
	} catch (error: unknown) {
		m.frame = frame;
		if (!(error instanceof Raise)) {
			throw error;
		}
	}

	const args = m.as(value, 'exception')?.args.items ?? [];
	return args.length === 1 && typeof args[0] === 'string' ? args[0] : '<exception str() failed>';
};

const shownValues = (m: Machine, exception: Ref): readonly Value[] =>
	[...gather(m, exception)].flatMap(one => [one, ...notesOf(m, one).filter(note => typeof note !== 'string')]);

const withNotes = (m: Machine, exception: Ref, texts: Map<Value, string>): Texts => {
	for (const one of gather(m, exception)) {
		for (const note of notesOf(m, one)) {
			if (typeof note === 'string') {
				texts.set(note, note);
			}
		}
	}

	return texts;
};

/** `chained` false: without causes and contexts; `limit` as in the `traceback` module. */
export type TracebackOptions = {readonly chained?: boolean; readonly limit?: number | null};

const format = (m: Machine, exception: Ref, texts: Texts, {chained = true, limit = null}: TracebackOptions = {}): readonly string[] =>
	formatChain(m, exception, texts, {depth: 0, open: false, seen: new Set(), limit}, chained);

/**
The traceback of an exception as CPython 3.14 prints it, in pieces of one or more lines, each with its end. No Python
code is run: an exception with a `__str__` of the program shows its argument. See `formatExceptionThen`.
*/
export const formatException = (m: Machine, exception: Ref): readonly string[] =>
	format(m, exception, withNotes(m, exception, new Map(shownValues(m, exception).map(value => [value, textNow(m, value)]))));

/** `str` of each, where an exception of its own counts as failed. */
const collectTexts = (m: Machine, values: readonly Value[], then: (m: Machine, texts: Map<Value, string>) => Outcome): Outcome => mapEach(
	m, values.length,
	(inner, index) => {
		const value = values[index]!;
		const failed = `<${inner.as(value, 'exception') === undefined ? 'note' : 'exception'} str() failed>`;
		return inner.chain(() => strOf(inner, value), (_, text) => text, () => failed);
	},
	(inner, texts) => then(inner, new Map(values.map((value, index) => [value, texts[index] as string]))),
);

/** The same, with every `__str__` of the program called; goes on with the pieces. */
export const formatExceptionThen = (m: Machine, exception: Ref, then: (m: Machine, pieces: readonly string[]) => Outcome, options: TracebackOptions = {}): Outcome =>
	collectTexts(m, shownValues(m, exception), (inner, texts) => then(inner, format(inner, exception, withNotes(inner, exception, texts), options)));

/** Only the lines that say which exception it is. */
export const formatOnlyThen = (m: Machine, exception: Ref, then: (m: Machine, pieces: readonly string[]) => Outcome): Outcome =>
	collectTexts(m, shownValues(m, exception), (inner, texts) => then(inner, formatOnly(inner, exception, withNotes(inner, exception, texts), false)));

