import {scanComments, type Comment} from './scan-comments.js';

/** The columns that a program which has its own event loop can show its own variables in. */
export type ColumnName = 'ready' | 'io' | 'timers';

export type LessonProblem = {readonly line: number; readonly message: string};

/** What a program says to whoever walks through it. Lines are counted from 1. */
export type Lesson = {
	/** The first line of the module's docstring; empty where there is none. */
	readonly title: string;
	/** The first sentence of the rest, for a menu. */
	readonly about: string;
	/** The rest; paragraphs are separated by an empty line, and each is one line. */
	readonly paragraph: string;
	/** Whether the menu offers it first: `# loopscope: start-here`. */
	readonly startHere: boolean;
	/** What is to be said when the walk gets to a line where a statement begins. */
	readonly notes: ReadonlyMap<number, string>;
	/** By line, the column from which the line is no program but a comment for the walk: not worth a place on the screen. */
	readonly hidden: ReadonlyMap<number, number>;
	/** Variables of the main module, lists as a rule, that belong into columns: `# loopscope: columns ready=… io=… timers=…`. */
	readonly columns: Readonly<Partial<Record<ColumnName, string>>> | null;
	/** Simulated nanoseconds that an instruction costs: `# loopscope: cost=…`. */
	readonly cost: number | null;
	/** Seconds that a simulated request takes, and bytes between two sockets of the program: `# loopscope: latency=…`. */
	readonly latency: number | null;
	/** Bytes a second that a connection within the program carries: `# loopscope: bandwidth=…`. */
	readonly bandwidth: number | null;
	/** What of this could not be understood. */
	readonly problems: readonly LessonProblem[];
};

type Draft = {
	-readonly [Key in 'startHere' | 'columns' | 'cost' | 'latency' | 'bandwidth']: Lesson[Key];
};

type Directive = (draft: Draft, value: string) => boolean;

const isColumn = (name: string): name is ColumnName => ['ready', 'io', 'timers'].includes(name);

const amount = (key: 'cost' | 'latency' | 'bandwidth'): Directive => (draft, value) => {
	draft[key] = Number(value);
	return /^\d+(?:\.\d+)?$/u.test(value);
};

/** What can follow `# loopscope:`; each says whether it understood its value. */
const directives: Readonly<Record<string, Directive>> = {
	'start-here'(draft, value) {
		draft.startHere = true;
		return value === '';
	},
	columns(draft, value) {
		const pairs = value.split(/\s+/u);
		const known = pairs.map(pair => /^(?<column>\w+)=(?<variable>\w+)$/u.exec(pair)?.groups).filter(groups => groups !== undefined && isColumn(groups['column']!));
		draft.columns = Object.fromEntries(known.map(groups => [groups!['column'], groups!['variable']])) as Lesson['columns'];
		return known.length === pairs.length;
	},
	cost: amount('cost'),
	latency: amount('latency'),
	bandwidth: amount('bandwidth'),
};

const directive = /^#\s*loopscope:\s*(?<name>[\w-]+)(?:[\s=]+(?<value>.*))?$/u;
const note = /^#:\s*(?<text>.*)$/u;

const oneLine = (text: string): string => text.split('\n').map(line => line.trim()).filter(line => line !== '').join(' ');

const describe = (docstring: string | null): Pick<Lesson, 'title' | 'about' | 'paragraph'> => {
	const [title = '', ...rest] = (docstring ?? '').trim().split('\n');
	const paragraph = rest.join('\n').split(/\n\s*\n/u).map(part => oneLine(part)).filter(part => part !== '').join('\n\n');
	return {title: title.trim(), about: /^.*?[.!?](?=\s|$)/u.exec(paragraph)?.[0] ?? paragraph, paragraph};
};

/**
What a program says to whoever walks through it.

The module's docstring begins with the title; the rest describes it. A comment that begins with `#:` is a note: at the end
of a line (or anywhere within a statement) it belongs to that statement, on a line of its own to the next one; several for
one statement are one note. `# loopscope:` and a word say how to show and to run the program.
*/
export const parseLesson = (text: string): Lesson => {
	const {comments, statements, docstring} = scanComments(text.replaceAll(/\r\n?/gu, '\n'));
	const draft: Draft = {startHere: false, columns: null, cost: null, latency: null, bandwidth: null};
	const notes = new Map<number, string>();
	const hidden = new Map<number, number>();
	const problems: LessonProblem[] = [];
	const lineOf = ({line, statement}: Comment): number | undefined => statement ?? statements.find(start => start > line);
	for (const comment of comments) {
		const said = note.exec(comment.text)?.groups?.['text'];
		if (said !== undefined) {
			hidden.set(comment.line, comment.column);
			const line = lineOf(comment);
			if (line === undefined) {
				problems.push({line: comment.line, message: 'no statement follows this note'});
			} else {
				notes.set(line, [...(notes.has(line) ? [notes.get(line)!] : []), said].join(' '));
			}
		} else if (/^#\s*loopscope:/u.test(comment.text)) {
			hidden.set(comment.line, comment.column);
			const {name = '', value = ''} = directive.exec(comment.text)?.groups ?? {};
			if (!Object.hasOwn(directives, name) || !directives[name]!(draft, value.trim())) {
				problems.push({line: comment.line, message: `cannot understand "${comment.text.replace(/^#\s*/u, '')}"`});
			}
		}
	}

	return {...describe(docstring), ...draft, notes, hidden, problems};
};
