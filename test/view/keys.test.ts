import type {Key} from 'ink';
import {expect, test} from 'vitest';
import {keyNames} from '../../source/hooks/key-names.js';
import {commandFor, keyGroups, keysAsMarkdown, keyTable, toldEntries} from '../../source/view/keys/table.js';
import {helpLines} from '../../source/view/help.js';
import {rowText} from '../../source/view/styled.js';

test('every key does one thing in each context, and every entry has its help', () => {
	const keys = keyTable.flatMap(entry => entry.keys.map(key => `${entry.context} ${key}`));
	expect(new Set(keys).size).toBe(keys.length);
	expect(new Set(keyTable.map(({id}) => id)).size).toBe(keyTable.length);
	for (const {group, label, context, keys: own} of keyTable) {
		expect(keyGroups).toContain(group);
		expect(label.length).toBeGreaterThan(0);
		expect(own.every(key => commandFor(key, [context]) !== null)).toBe(true);
	}

	expect(toldEntries.every(({help}) => help.length > 0)).toBe(true);
});

test('help and README are made from the table', () => {
	const help = helpLines(149).map(line => rowText(line)).join('\n');
	const markdown = keysAsMarkdown();
	for (const {label, help: words} of toldEntries) {
		expect(help).toContain(label);
		expect(help).toContain(words);
		expect(markdown).toContain(words);
	}
});

test('no key, no command', () => {
	expect(commandFor('y', ['walk'])).toBe(null);
	expect(commandFor('f1', ['walk'])).toBe(null);
});

const none: Key = {
	upArrow: false, downArrow: false, leftArrow: false, rightArrow: false, pageDown: false, pageUp: false, home: false, end: false,
	return: false, escape: false, ctrl: false, shift: false, tab: false, backspace: false, delete: false, meta: false,
	super: false, hyper: false, capsLock: false, numLock: false,
};

test.each([
	['one character', 'n', {}, ['n']],
	['a burst', 'nnNn', {}, ['n', 'n', 'N', 'n']],
	['a burst of brackets', '[[[', {}, ['[', '[', '[']],
	['an arrow', '', {rightArrow: true}, ['right']],
	['enter', '\r', {return: true}, ['return']],
	['escape', '', {escape: true}, ['escape']],
	['control and c', 'c', {ctrl: true}, ['ctrl-c']],
	['control and another', 'q', {ctrl: true}, []],
	['alt and a key', 'q', {meta: true}, []],
	['a mouse report', '[<0;10;10M', {}, []],
	['an unknown sequence', '[1;2R', {}, []],
	['the focus came', '[I', {}, []],
	['a function key', '[[A', {}, []],
	['letters of any script', 'é日', {}, ['é', '日']],
])('%s', (_name, input, key, expected) => {
	expect(keyNames(input, {...none, ...key})).toEqual(expected);
});
