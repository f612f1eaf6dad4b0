import {className, findOnType, typeName, typeOf} from '../python/machine/type-of.js';
import {keyOf} from '../python/machine/keys.js';
import type {Machine} from '../python/machine/machine.js';
import type {HeapObject, InstanceObject, SetObject} from '../python/machine/objects.js';
import {fastRepr} from '../python/machine/repr.js';
import {orderOf} from '../python/machine/sets.js';
import {setEntries} from '../python/set-order.js';
import {PyBytes, PyTuple, Ref, type Value} from '../python/values.js';

/*
Values as a person looks at them: a short text, and what is inside. Nothing of the program runs for it, so an object
with a `__repr__` of its own shows its class and its attributes, and what is shown of anything is bounded: neither
a list of a million nor one that holds itself costs more than what there is room for.
*/

/** What can be looked into: `sequence` by index, `set` by order, `mapping` by key, `object` by attribute. */
export type VariableKind = 'value' | 'sequence' | 'set' | 'mapping' | 'object';

/** A name (or an index, or a key) and what it stands for. `size` is the number of members, 0 where it has none. */
export type VariableText = {readonly name: string; readonly text: string; readonly kind: VariableKind; readonly size: number};

type Member = readonly [name: string, value: Value];

/** What is inside of a value. `take` gives at most `count` members from `from` on. */
type Inside = {readonly kind: VariableKind; readonly size: number; readonly take: (from: number, count: number) => readonly Member[]};

const WIDTH = 60;

/** Containers within containers that are written out. */
const DEPTH = 4;

/** Entries of a mapping that are gone through to find a key by its text. */
const LOOKED_AT = 10_000;

const nothingInside: Inside = {kind: 'value', size: 0, take: () => []};

const sequence = (items: {readonly length: number; readonly slice: (from: number, end: number) => readonly Value[]}): Inside => ({
	kind: 'sequence', size: items.length,
	take: (from, count) => items.slice(from, Math.min(items.length, from + count)).map((item, index) => [`[${from + index}]`, item] as const),
});

const mapping = (m: Machine, size: number, entries: () => Generator<readonly [Value, Value], void>): Inside => ({
	kind: 'mapping', size,
	take: (from, count) => part(entries(), from, count).map(([key, value]) => [shortText(m, key, 24), value] as const),
});

/** Some of what a generator yields; it is asked for no more than that. */
const part = <T>(items: Generator<T, void>, from: number, count: number): readonly T[] => {
	const taken: T[] = [];
	let index = 0;
	for (const item of items) {
		if (index >= from + count) {
			break;
		}

		if (index++ >= from) {
			taken.push(item);
		}
	}

	return taken;
};

function * entriesOf(table: Extract<HeapObject, {kind: 'dict'}>['table']): Generator<readonly [Value, Value], void> {
	for (let at = table.nextPosition(0); at !== -1; at = table.nextPosition(at + 1)) {
		yield [table.keyAt(at)!, table.values.get(at)];
	}
}

/** The elements in the order of iteration. */
function * elementsOf(set: SetObject): Generator<Value, void> {
	const order = orderOf(set);
	if (order === null || set.table.slow > 0) {
		for (let at = set.table.nextPosition(0); at !== -1; at = set.table.nextPosition(at + 1)) {
			yield set.table.keyAt(at)!;
		}
	} else {
		for (const {element} of setEntries(order)) {
			yield element as Value;
		}
	}
}

function * attributesOf(m: Machine, object: HeapObject): Generator<Member, void> {
	const {attributes} = object;
	if (attributes instanceof Map) {
		yield * attributes;
	} else if (attributes !== null) {
		for (const [name, value] of entriesOf(m.as(attributes, 'dict')!.table)) {
			yield [typeof name === 'string' ? name : shortText(m, name, 24), value];
		}
	}
}

const attributeCount = (m: Machine, {attributes}: HeapObject): number => attributes instanceof Map ? attributes.size : attributes === null ? 0 : m.as(attributes, 'dict')!.table.size;

/** Library classes that keep their items in attributes of their own: shown by their items. */
const dequeItems = (m: Machine, object: InstanceObject): {readonly start: number; readonly end: number; readonly at: (position: number) => Value} | null => {
	const {attributes, cls} = object;
	const items = attributes instanceof Map && className(m, cls) === 'deque' ? m.as(attributes.get('_items'), 'dict') : undefined;
	const start = attributes instanceof Map ? attributes.get('_start') : undefined;
	const end = attributes instanceof Map ? attributes.get('_end') : undefined;
	return items === undefined || typeof start !== 'number' || typeof end !== 'number' ? null : {start, end, at: position => items.table.get(keyOf(m, position)!) ?? null};
};

const objectInside = (m: Machine, object: HeapObject): Inside => ({
	kind: 'object', size: attributeCount(m, object),
	take: (from, count) => part(attributesOf(m, object), from, count),
});

const insideOfInstance = (m: Machine, object: InstanceObject): Inside => {
	const deque = dequeItems(m, object);
	return deque === null
		? object.payload === undefined || attributeCount(m, object) > 0 ? objectInside(m, object) : insideOf(m, object.payload)
		: sequence({length: deque.end - deque.start, slice: (from, end) => Array.from({length: Math.max(0, end - from)}, (_, index) => deque.at(deque.start + from + index))});
};

const insideOf = (m: Machine, value: Value): Inside => {
	if (value instanceof PyTuple) {
		return sequence(value.items);
	}

	if (!(value instanceof Ref)) {
		return nothingInside;
	}

	const object = m.get(value);
	switch (object.kind) {
		case 'list': {
			return sequence(object.items);
		}

		case 'dict': {
			const {table} = object;
			return mapping(m, table.size, () => entriesOf(table));
		}

		case 'set': {
			return {
				kind: 'set', size: object.table.size,
				take: (from, count) => part(elementsOf(object), from, count).map((item, index) => [`[${from + index}]`, item] as const),
			};
		}

		case 'instance': {
			return insideOfInstance(m, object);
		}

		case 'exception': {
			const attributes = objectInside(m, object);
			return attributes.size > 0 ? attributes : sequence(object.args.items);
		}

		case 'class': case 'function': case 'cell': case 'module': case 'generator': case 'iterator': case 'bytearray': case 'host': {
			return nothingInside;
		}
	}
};

const brackets: Readonly<Record<'list' | 'tuple' | 'set' | 'dict', readonly [string, string]>> = {
	list: ['[', ']'], tuple: ['(', ')'], set: ['{', '}'], dict: ['{', '}'],
};

/** How a value with members is written: what is around them, and between a name and its value. */
type Writing = {readonly open: string; readonly close: string; readonly between: string | null; readonly empty: string | null};

const writingOf = (m: Machine, value: Value): Writing => {
	const name = typeName(m, value);
	const plain = brackets[name as keyof typeof brackets] as readonly [string, string] | undefined;
	const object = value instanceof Ref ? m.get(value) : null;
	const inside = insideOf(m, value);
	if (plain !== undefined) {
		return {open: plain[0], close: name === 'tuple' && inside.size === 1 ? ',)' : plain[1], between: name === 'dict' ? ': ' : null, empty: name === 'set' ? 'set()' : null};
	}

	switch (inside.kind) {
		case 'mapping': {
			return {open: `${name}({`, close: '})', between: ': ', empty: `${name}({})`};
		}

		case 'set': {
			return {open: `${name}({`, close: '})', between: null, empty: `${name}()`};
		}

		case 'sequence': {
			return object?.kind === 'exception'
				? {open: `${name}(`, close: ')', between: null, empty: null}
				: {open: `${name}([`, close: '])', between: null, empty: null};
		}

		case 'object': case 'value': {
			return {open: `<${name} `, close: '>', between: '=', empty: `<${name}>`};
		}
	}
};

/** A leaf's text: addresses tell a person nothing. */
const leafText = (m: Machine, value: Value, width: number): string => {
	if (typeof value === 'string' && value.length > width) {
		return `${fastRepr(m, value.slice(0, width))!.slice(0, -1)}…`;
	}

	if (typeof value === 'bigint' && value > 10n ** 60n) {
		return `<int of ${value.toString(2).length} bits>`;
	}

	if (value instanceof PyBytes && value.bytes.length > width) {
		return `<bytes of ${value.bytes.length}>`;
	}

	const text = value instanceof Ref && m.get(value).kind === 'host' ? hostText(m, value) : fastRepr(m, value) ?? `<${typeName(m, value)}>`;
	return text.replaceAll(/ at 0x[\da-f]+/g, '').replace(/ object>$/, '>');
};

/** Futures, tasks and loops say what the loop's state knows of them. */
const hostText = (m: Machine, value: Ref): string => {
	const object = m.as(value, 'host')!;
	const name = object.fields.get('name');
	const state = object.fields.get('state');
	const label = className(m, typeOf(m, value));
	const words = [label, ...(typeof name === 'string' ? [name] : []), ...(typeof state === 'string' ? [state.toLowerCase()] : [])];
	return `<${words.join(' ')}>`;
};

const isShown = (inside: Inside, m: Machine, value: Value): boolean => inside.kind !== 'value' || (value instanceof Ref && m.get(value).kind === 'instance');

const textIn = (m: Machine, value: Value, room: number, around: readonly Value[]): string => {
	const inside = insideOf(m, value);
	if (!isShown(inside, m, value)) {
		return leafText(m, value, room);
	}

	const {open, close, between, empty} = writingOf(m, value);
	if (inside.size === 0) {
		return empty ?? open + close;
	}

	if (around.includes(value) || around.length >= DEPTH) {
		return `${open}…${close}`;
	}

	let text = '';
	let shown = 0;
	const isTerse = inside.kind === 'object' && isOfLibrary(m, value);
	// Every member takes two columns at least.
	for (const [attribute, item] of inside.take(0, Math.ceil(room / 2))) {
		if (isTerse && !isPlain(item)) {
			continue;
		}

		const name = isTerse ? attribute.replace(/^_+/, '') : attribute;
		const member = (between === null ? '' : name + between) + textIn(m, item, room, [...around, value]);
		if (shown > 0 && text.length + member.length > room) {
			break;
		}

		text += (shown === 0 ? '' : ', ') + member;
		shown++;
	}

	return isTerse
		? `${text === '' ? open.trimEnd() : open + text}${close}`
		: open + text + (shown < inside.size ? ', …' : '') + close;
};

/** Whether a class is the library's: what it keeps in attributes is its own business. */
const isOfLibrary = (m: Machine, value: Value): boolean => {
	const made = value instanceof Ref && m.get(value).kind === 'instance' ? m.as(findOnType(m, typeOf(m, value), '__init__'), 'function') : undefined;
	return made?.code.internal === true;
};

const isPlain = (value: Value): boolean => value === null || ['boolean', 'number', 'string', 'bigint'].includes(typeof value);

/** A value in about `width` characters. */
export const shortText = (m: Machine, value: Value, width = WIDTH): string => {
	const text = textIn(m, value, width, []);
	return text.length > width ? `${text.slice(0, width - 1)}…` : text;
};

/** A variable with its value as it is shown. */
export const describe = (m: Machine, name: string, value: Value): VariableText => {
	const {kind, size} = insideOf(m, value);
	return {name, text: shortText(m, value), kind: size === 0 ? 'value' : kind, size};
};

/** What is inside of a value, at most `count` members from `from` on. */
export const membersOf = (m: Machine, value: Value, from: number, count: number): readonly Member[] => insideOf(m, value).take(Math.max(0, from), Math.max(0, count));

/** The member of this name, undefined where there is none. */
export const memberOf = (m: Machine, value: Value, name: string): Value | undefined => {
	const inside = insideOf(m, value);
	const index = /^\[(\d+)\]$/.exec(name)?.[1];
	return index !== undefined && (inside.kind === 'sequence' || inside.kind === 'set')
		? inside.take(Number(index), 1)[0]?.[1]
		: inside.take(0, LOOKED_AT).find(([each]) => each === name)?.[1];
};

export const sizeOf = (m: Machine, value: Value): number => insideOf(m, value).size;
