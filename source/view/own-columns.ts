import {inspect} from '../timeline/timeline.js';
import type {ColumnId} from './columns.js';
import type {Column, Entry} from './entries.js';
import {clean} from './text.js';
import type {Lesson} from './lesson.js';
import type {Answer, Question} from '../timeline/source.js';
import type {Walk} from './walk.js';

/*
An event loop that is written by hand in Python keeps its tasks in lists of its own. A lesson may name them, and then
they stand where asyncio's queues would. What is known of a list is its repr.
*/

const closing: Readonly<Record<string, string>> = {'[': ']', '(': ')', '{': '}'};

/** The items of a repr like `[1, (2, 'a')]` as texts; null for what is no collection. The end may be missing. */
export const itemsOf = (repr: string): {readonly items: readonly string[]; readonly complete: boolean} | null => {
	const text = repr.replace(/^deque\((.*)\)$/s, '$1').replace(/^deque\(/, '');
	if (closing[text[0] ?? ''] === undefined) {
		return /^(?:set|frozenset|deque)\(\)$/.test(repr) ? {items: [], complete: true} : null;
	}

	const items: string[] = [];
	let item = '';
	let quote = '';
	const open: string[] = [];
	for (let index = 1; index < text.length; index++) {
		const character = text[index]!;
		if (quote !== '') {
			item += character + (character === '\\' ? text[++index] ?? '' : '');
			quote = character === quote ? '' : quote;
		} else if (open.length === 0 && character === closing[text[0]!]) {
			return {items: item.trim() === '' ? items : [...items, item.trim()], complete: true};
		} else if (open.length === 0 && character === ',') {
			items.push(item.trim());
			item = '';
		} else {
			if (closing[character] !== undefined) {
				open.push(closing[character]);
			} else if (character === open.at(-1)) {
				open.pop();
			}

			quote = character === '\'' || character === '"' ? character : '';
			item += character;
		}
	}

	return {items, complete: false};
};

const unquoted = (text: string): string => /^(['"])(.*)\1$/s.exec(text)?.[2] ?? text;

/** An item by the text in it, with the rest of a tuple as its detail: `(2.0, 'news')` is news, 2.0. */
const entryOf = (item: string, index: number): Entry => {
	const parts = item.startsWith('(') ? itemsOf(item)?.items ?? [item] : [item];
	const name = parts.find(part => /^['"]/.test(part)) ?? parts.at(-1) ?? item;
	const rest = clean(parts.filter(part => part !== name).map(part => unquoted(part)).join(', ').replaceAll('\n', ' '));
	return {
		key: `item ${index}`, tasks: [], mark: null, aside: '',
		name: {before: '', called: clean(unquoted(name).replaceAll('\n', ' ')), apart: '', own: '', tone: 'plain'},
		detail: rest, short: rest,
	};
};

const columnOf = (repr: string): Column => {
	const {items, complete} = itemsOf(repr) ?? {items: [repr], complete: true};
	return {entries: items.map((item, index) => entryOf(item, index)), total: items.length, exact: complete};
};

/** A column that shows a variable of the program. */
export type OwnColumn = {readonly variable: string; readonly column: Column};

const none: Column = {entries: [], total: 0, exact: true};

/** Items that are equal are told apart by how many came before. */
const keysOf = (entries: readonly Entry[]): readonly string[] => {
	const seen = new Map<string, number>();
	return entries.map(({name: {called}}) => {
		const count = (seen.get(called) ?? 0) + 1;
		seen.set(called, count);
		return `${called} ${count}`;
	});
};

/** What moved between two moments of a list; `elsewhere` says in which other column something is now. */
const withMotion = (before: Column, after: Column, elsewhere: (called: string) => string): Column => {
	const ranks = new Map(keysOf(before.entries).map((key, index) => [key, index]));
	const keys = keysOf(after.entries);
	return {
		...after,
		entries: after.entries.map((entry, index): Entry => {
			const rank = ranks.get(keys[index]!);
			return {...entry, mark: rank === undefined ? 'arrived' : index < rank ? 'up' : null};
		}),
		left: before.entries.filter((_, index) => !keys.includes(keysOf(before.entries)[index]!)).map(({name}) => ({name, to: elsewhere(name.called)})),
	};
};

type Texts = ReadonlyMap<string, string>;

/** The variables of the main module as texts; null where the run was only recorded. */
const variablesAt = (ask: (question: Question) => Answer): Texts | null => {
	const answer = ask({type: 'variables', of: {type: 'thread', thread: 0}, frame: 0});
	return answer.type === 'not-recorded' ? null : new Map(answer.type === 'variables' ? answer.variables.map(({name, text}) => [name, text]) : []);
};

const titles: Readonly<Record<keyof NonNullable<Lesson['columns']>, string>> = {ready: 'Ready', io: 'I/O', timers: 'Timers'};

/** The column that the lesson fills with a variable; null where it names none for it, or where the run was only recorded. */
export const ownColumn = ({timeline, lesson}: Walk, id: ColumnId): OwnColumn | null => {
	const named = Object.entries(lesson?.columns ?? {}) as ReadonlyArray<[keyof typeof titles, string]>;
	const variable = named.find(([column]) => column === id)?.[1];
	const now = variable === undefined ? null : variablesAt(question => inspect(timeline, question));
	if (variable === undefined || now === null) {
		return null;
	}

	const columnIn = (texts: Texts, of: string): Column => texts.has(of) ? columnOf(texts.get(of)!) : none;
	const {told, source} = timeline;
	const before = told === null ? null : variablesAt(question => source.inspect(told.from.at, question));
	const column = columnIn(now, variable);
	const elsewhere = (called: string): string => {
		const other = named.find(([, of]) => of !== variable && columnIn(now, of).entries.some(({name}) => name.called === called));
		return other === undefined ? 'taken out' : titles[other[0]];
	};

	return {variable, column: before === null ? column : withMotion(columnIn(before, variable), column, elsewhere)};
};
