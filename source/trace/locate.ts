/*
Where in a line of JSON something stands: asked only for a line in which something is wrong, because JSON.parse
tells neither where a value stood nor, in every version of node, where a text stops being JSON. Without recursion,
so that no depth of brackets is too deep.
*/

/** Index into the text (UTF-16 units); `error` is where it stops being JSON. */
export type Located =
	| {readonly type: 'found'; readonly index: number}
	| {readonly type: 'missing'}
	| {readonly type: 'error'; readonly index: number; readonly message: string};

type Container =
	| {readonly type: 'list'; index: number}
	| {readonly type: 'object'; key: string};

const matchAt = (pattern: RegExp, text: string, index: number): string | undefined => {
	// A sticky expression remembers where it is: one for each match, so that none is kept.
	const here = new RegExp(pattern, 'y');
	here.lastIndex = index;
	return here.exec(text)?.[0];
};

type StringEnd = {readonly type: 'closed'; readonly end: number} | {readonly type: 'bad'; readonly located: Located};

const escape = /["\\/bfnrt]|u[\dA-Fa-f]{4}/;
const cutEscape = /u?[\dA-Fa-f]{0,3}$/;

const badString = (index: number, message: string): StringEnd => ({type: 'bad', located: {type: 'error', index, message}});

/** The end of the string that begins at the index. By hand: an expression over a text of megabytes would run out of stack. */
const stringEnd = (text: string, start: number): StringEnd => {
	let index = start + 1;
	while (index < text.length) {
		const code = text.charCodeAt(index);
		if (code === 0x22) {
			return {type: 'closed', end: index + 1};
		}

		if (code < 0x20) {
			return badString(index, 'a control character in a text');
		}

		if (code === 0x5C) {
			const escaped = matchAt(escape, text, index + 1);
			if (escaped === undefined) {
				return matchAt(cutEscape, text, index + 1) === undefined ? badString(index, 'an escape that JSON does not know') : badString(text.length, 'a text is not closed');
			}

			index += escaped.length;
		}

		index++;
	}

	return badString(text.length, 'a text is not closed');
};

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

const space = /[ \t\r\n]*/;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?/;

const names: Readonly<Record<Expected, string>> = {
	value: 'a value',
	'value-or-end': 'a value or "]"',
	key: 'a key',
	'key-or-end': 'a key or "}"',
	colon: '":"',
	'comma-or-end': '"," or the closing bracket',
	end: 'nothing more',
};

const wrong = (text: string, index: number, expected: Expected): Located => ({
	type: 'error',
	index,
	message: `expected ${names[expected]}, found ${index < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(index)!)) : 'the end'}`,
});

const isAt = (stack: readonly Container[], path: ReadonlyArray<string | number>): boolean => stack.length === path.length
	&& stack.every((container, depth) => (container.type === 'list' ? container.index : container.key) === path[depth]);

/** Finds the value at the path of keys and indexes; null looks through the whole text for its first error. */
export const locate = (text: string, path: ReadonlyArray<string | number> | null): Located => {
	const stack: Container[] = [];
	let expected: Expected = 'value';
	let index = 0;
	for (;;) {
		index += matchAt(space, text, index)!.length;
		const character = text[index];
		const top = stack.at(-1);
		if (character === undefined) {
			return expected === 'end' ? {type: 'missing'} : wrong(text, index, expected);
		}

		const closing = top?.type === 'list' ? ']' : '}';
		if (character === closing && top !== undefined && (expected === 'comma-or-end' || expected === 'value-or-end' || expected === 'key-or-end')) {
			stack.pop();
			expected = stack.length === 0 ? 'end' : 'comma-or-end';
			index++;
		} else if (expected === 'comma-or-end' && character === ',') {
			if (top?.type === 'list') {
				top.index++;
			}

			expected = top?.type === 'list' ? 'value' : 'key';
			index++;
		} else if (expected === 'colon' && character === ':') {
			expected = 'value';
			index++;
		} else if (expected === 'key' || expected === 'key-or-end') {
			if (character !== '"' || top?.type !== 'object') {
				return wrong(text, index, expected);
			}

			const key = stringEnd(text, index);
			if (key.type === 'bad') {
				return key.located;
			}

			top.key = JSON.parse(text.slice(index, key.end)) as string;
			expected = 'colon';
			index = key.end;
		} else if (expected === 'value' || expected === 'value-or-end') {
			if (path !== null && isAt(stack, path)) {
				return {type: 'found', index};
			}

			if (character === '{' || character === '[') {
				stack.push(character === '[' ? {type: 'list', index: 0} : {type: 'object', key: ''});
				expected = character === '[' ? 'value-or-end' : 'key-or-end';
				index++;
				continue;
			}

			const wanted = expected;
			expected = stack.length === 0 ? 'end' : 'comma-or-end';
			if (character === '"') {
				const value = stringEnd(text, index);
				if (value.type === 'bad') {
					return value.located;
				}

				index = value.end;
				continue;
			}

			const value = matchAt(scalar, text, index);
			if (value === undefined) {
				return wrong(text, index, wanted);
			}

			index += value.length;
		} else {
			return wrong(text, index, expected);
		}
	}
};
