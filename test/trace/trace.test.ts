import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Fact} from '../../source/loop/facts.js';
import {factTypes, initialState, reduce} from '../../source/loop/reduce.js';
import {dump} from '../../source/loop/dump.js';
import {coarsen} from '../../source/trace/coarsen.js';
import type {TraceHeader} from '../../source/trace/header.js';
import {isTrace, readTrace} from '../../source/trace/read.js';
import {factChecks} from '../../source/trace/shapes.js';
import {writeFact, writeHeader, writeTrace} from '../../source/trace/write.js';
import {arbitraryFact, arbitraryFactOf} from '../loop/arbitrary-fact.js';
import {factsOfGather} from '../loop/facts-of-gather.js';

const header: TraceHeader = {
	type: 'run', loopscope: 1, python: '3.14', file: 'gather.py', options: {seed: 3},
};
const first = writeHeader(header);
const opened = '{"type":"loop-opened","loop":1}';

const dumpOf = (facts: Iterable<Fact>): string => {
	let state = initialState();
	for (const fact of facts) {
		state = reduce(state, fact);
	}

	return JSON.stringify(dump(state));
};

test('every type of fact is read', () => {
	expect([...factChecks.keys()].sort()).toEqual([...factTypes].sort());
});

test.each(factTypes.map(type => ({type})))('$type is read as it was written', ({type}) => {
	fc.assert(fc.property(arbitraryFactOf(type), fact => {
		const trace = readTrace(first + writeFact(fact));
		expect(trace).toEqual({header, facts: [fact], problems: [], skipped: {}});
	}), {numRuns: 50});
});

test.each(factTypes.map(type => ({type})))('$type without any one of its fields is a problem', ({type}) => {
	fc.assert(fc.property(arbitraryFactOf(type), fact => {
		const {type: _, ...fields} = fact as Record<string, unknown>;
		for (const key of Object.keys(fields)) {
			const {[key]: _, ...rest} = fact as Record<string, unknown>;
			const {facts, problems} = readTrace(`${first}${JSON.stringify(rest)}\n`);
			expect(facts).toEqual([]);
			expect(problems).toMatchObject([{severity: 'error', line: 2, message: `${type}: "${key}" is missing`}]);
			expect(readTrace(`${first}${JSON.stringify({...fact, [key]: {}})}\n`).problems).toHaveLength(1);
		}
	}), {numRuns: 5});
});

test('a run is read as it was written, line by line', () => {
	const text = writeTrace(header, factsOfGather);
	expect(text).toBe(first + factsOfGather.map(fact => writeFact(fact)).join(''));
	expect(text.split('\n').every(line => line === '' || line.startsWith('{"type":'))).toBe(true);
	expect(text).toContain('{"type":"handle-started","loop":1,"handle":6,"iteration":4,"time":1,"kind":"wakeup","task":"Task-3","callback":"Task.task_wakeup","taskId":3}\n');
	const trace = readTrace(text);
	expect(trace).toEqual({header, facts: factsOfGather, problems: [], skipped: {}});
	expect(dumpOf(trace.facts)).toBe(dumpOf(factsOfGather));
});

test('type comes first, wherever it stood', () => {
	expect(writeFact({loop: 1, type: 'loop-opened'})).toBe(`${opened}\n`);
});

test('a file that is cut off anywhere keeps all before the cut', () => {
	const text = writeTrace(header, factsOfGather.slice(0, 12));
	const lengths = [...text.matchAll(/\n/g)].map(({index}) => index + 1);
	for (let end = first.length; end < text.length; end++) {
		const {facts, problems} = readTrace(text.slice(0, end));
		const whole = lengths.filter(length => length <= end).length - 1;
		const isWhole = lengths.includes(end) || lengths.includes(end + 1);
		expect(facts).toEqual(factsOfGather.slice(0, lengths.includes(end + 1) ? whole + 1 : whole));
		expect(problems.map(({line, column, message}) => ({line, late: column > end - lengths[whole]! - 6, message}))).toEqual(isWhole ? [] : [
			{line: whole + 2, late: true, message: 'The file ends in the middle of this line; all before it was read'},
		]);
	}

	for (const end of [20, first.length - 2]) {
		expect(readTrace(text.slice(0, end))).toMatchObject({header: null, facts: [], problems: [{line: 1, message: 'The file ends in the middle of this line; all before it was read'}]});
	}
});

test.each([
	{line: '{"type":"loop-opened","loop":1', column: 31, message: 'Not JSON: expected "," or the closing bracket, found the end'},
	{line: '{"type":"loop-opened" "loop":1}', column: 23, message: 'Not JSON: expected "," or the closing bracket, found "\\""'},
	{line: '{"type":"loop-opened","loop":01}', column: 31, message: 'Not JSON: expected "," or the closing bracket, found "1"'},
	{line: '{"type":"loop-opened",}', column: 23, message: 'Not JSON: expected a key, found "}"'},
	{line: '{"type":"loop-op\\x"}', column: 17, message: 'Not JSON: an escape that JSON does not know'},
	{line: '{"type":"loop-op\u0001"}', column: 17, message: 'Not JSON: a control character in a text'},
	{line: '{"type":"loop-op', column: 17, message: 'Not JSON: a text is not closed'},
	{line: 'hello', column: 1, message: 'Not JSON: expected a value, found "h"'},
	{line: '{"type":"loop-opened","loop":[1,]}', column: 33, message: 'Not JSON: expected a value, found "]"'},
	{line: `${opened}}`, column: 32, message: 'Not JSON: expected nothing more, found "}"'},
	{line: '[1]', column: 1, message: 'A fact is an object with a "type"'},
	{line: 'null', column: 1, message: 'A fact is an object with a "type"'},
	{line: '{"loop":1}', column: 1, message: 'A fact has a "type" that is a text'},
	{line: '{"loop":1,"type":7}', column: 18, message: 'A fact has a "type" that is a text'},
	{line: '{"type":"loop-opened"}', column: 1, message: 'loop-opened: "loop" is missing'},
	{line: '{"type":"loop-opened","loop":"1"}', column: 30, message: 'loop-opened.loop: expected an id, a whole number from 0 to 2^30 - 1, found "1"'},
	{line: '{"type":"loop-opened","loop":1073741824}', column: 30, message: 'loop-opened.loop: expected an id, a whole number from 0 to 2^30 - 1, found 1073741824'},
	{line: '{"type":"edited","what":{"text":"a long text, much longer than what is shown"}}', column: 25, message: 'edited.what: expected a text, found {"text":"a long text, much longer than w…'},
	{
		line: '{"type":"clock-moved","to":{"s":1,"ns":1000000000,"late":0},"cause":{"type":"spin"}}', column: 40,
		message: 'clock-moved.to.ns: expected a whole number from 0 to 999999999, found 1000000000',
	},
	{
		line: '{"type":"clock-moved","to":{"s":1,"ns":0,"late":0},"cause":{"type":"magic"}}', column: 68,
		message: 'clock-moved.cause.type: expected a "type" of timer, io, thread, blocked, instructions, spin, input, found "magic"',
	},
	{
		line: '{"type":"deadlock","loop":1,"waiting":[{"taskId":1,"future":null},{"taskId":2,"future":"x"}]}', column: 88,
		message: 'deadlock.waiting.1.future: expected an id, a whole number from 0 to 2^30 - 1, found "x"',
	},
	{line: '{"type":"deadlock","loop":1,"waiting":[7]}', column: 40, message: 'deadlock.waiting.0: expected an object, found 7'},
])('a bad line is told of with its place, and the rest is read: $line', ({line, column, message}) => {
	expect(readTrace(`${first}${opened}\n\n${line}\n${opened}\n`)).toEqual({
		header, facts: [{type: 'loop-opened', loop: 1}, {type: 'loop-opened', loop: 1}], problems: [{severity: 'error', line: 4, column, message}], skipped: {},
	});
});

test('facts of unknown types are counted, and told of once', () => {
	const unknown = '{"type":"quantum-leap","to":3}';
	expect(readTrace(`${first}${unknown}\n${opened}\n${unknown}\n{"type":"constructor"}\n`)).toEqual({
		header,
		facts: [{type: 'loop-opened', loop: 1}],
		problems: [
			{severity: 'note', line: 2, column: 1, message: 'Facts of the type "quantum-leap" are not known to this version and were skipped: 2'},
			{severity: 'note', line: 5, column: 1, message: 'Facts of the type "constructor" are not known to this version and were skipped: 1'},
		],
		skipped: {'quantum-leap': 2, constructor: 1},
	});
});

test('a field that a newer version added is let through', () => {
	expect(readTrace(`${first}{"type":"loop-opened","loop":1,"colour":"red"}\n`)).toMatchObject({facts: [{type: 'loop-opened', loop: 1}], problems: []});
});

test('of very many bad lines the first are told of, and the others counted', () => {
	const {problems, facts} = readTrace(first + 'nonsense\n'.repeat(1000) + opened);
	expect(problems).toHaveLength(21);
	expect(problems.at(-1)!.message).toBe('980 more lines could not be read');
	expect(facts).toHaveLength(1);
});

test.each([
	{name: 'an empty file', text: '', message: 'This is not a trace: it is empty'},
	{name: 'a file of blank lines', text: '\n \r\n', message: 'This is not a trace: it is empty'},
	{name: 'a program', text: 'import asyncio\nprint(1)\n', message: /^This is not a trace: a trace begins with/},
	{name: 'a fact first', text: `${opened}\n${first}`, message: /^This is not a trace: a trace begins with/},
	{name: 'another list of JSON', text: '[1, 2]\n', message: /^This is not a trace: a trace begins with/},
	{name: 'another version', text: '{"type":"run","loopscope":2,"python":"3.14","file":"a.py"}\n', message: 'This trace has version 2; this Loopscope reads version 1', column: 27},
	{name: 'no version', text: '{"type":"run","python":"3.14","file":"a.py"}\n', message: 'This trace has version none; this Loopscope reads version 1'},
	{name: 'a file without its name', text: '{"type":"run","loopscope":1,"python":"3.14"}\n', message: 'The header\'s "file": expected a text, found nothing'},
	{name: 'options that are none', text: '{"type":"run","loopscope":1,"python":"3.14","file":"a.py","options":[]}\n', message: 'The header\'s "options": expected an object', column: 69},
])('$name is not read', ({text, message, column = 1}) => {
	const trace = readTrace(text + (text === '' ? '' : opened));
	expect(trace).toMatchObject({header: null, facts: []});
	if (!text.includes('}') && text.trim() === '') {
		expect(readTrace(text).problems).toEqual([{severity: 'error', line: 1, column: 1, message}]);
		return;
	}

	expect(trace.problems).toEqual([{severity: 'error', line: 1, column, message: typeof message === 'string' ? message : expect.stringMatching(message) as unknown}]);
});

test('a second run in the same file is not read', () => {
	expect(readTrace(`${first}${opened}\n${first}${opened}\n`)).toMatchObject({facts: [{loop: 1}], problems: [{line: 3, message: 'Another run begins here; only the first one was read'}]});
});

test('line ends of other systems, a byte order mark and a header without options are understood', () => {
	const text = `\uFEFF{"type":"run","loopscope":1,"python":"3.14","file":"a.py"}\r\n${opened}\r\n`;
	expect(readTrace(text)).toEqual({
		header: {
			type: 'run', loopscope: 1, python: '3.14', file: 'a.py', options: {},
		}, facts: [{type: 'loop-opened', loop: 1}], problems: [], skipped: {},
	});
	expect(isTrace(text)).toBe(true);
});

test.each([['', false], ['import asyncio', false], ['{"a": 1}', false], ['{"type":"run","loopscope":9}', true]])('%j is a trace: %s', (text, expected) => {
	expect(isTrace(text)).toBe(expected);
});

test('no text makes it throw', () => {
	const scraps = fc.array(fc.oneof(
		fc.string({unit: 'binary'}), fc.json(), arbitraryFact.map(fact => writeFact(fact)), arbitraryFact.map(fact => writeFact(fact).slice(3, 20)), fc.constantFrom('\n', '{', '[', '"', '\\u00', ',', '}'),
	));
	fc.assert(fc.property(scraps, parts => {
		const {facts} = readTrace(first + parts.join(''));
		dumpOf(facts);
		readTrace(parts.join(''));
	}));
	for (const text of ['['.repeat(200_000), `"${'\\n'.repeat(2_000_000)}`, '{"a":'.repeat(100_000)]) {
		expect(readTrace(`${first}${text}\n`).problems).toHaveLength(1);
	}
});

test('wherever JSON stops being JSON, it is said where', () => {
	fc.assert(fc.property(fc.json(), fc.nat(), fc.string({unit: 'binary', maxLength: 2}), (json, at, scrap) => {
		const index = at % (json.length + 1);
		const text = json.slice(0, index) + scrap + json.slice(index + 1);
		if (text.includes('\n') || text.trim() === '') {
			return;
		}

		const {problems: [problem]} = readTrace(`${first}${text}\n`);
		let isJson = true;
		try {
			JSON.parse(text);
		} catch {
			isJson = false;
		}

		expect(problem?.message.startsWith('Not JSON: ') ?? false).toBe(!isJson);
		if (!isJson) {
			// Up to there it could have gone on: with the text cut off there, the end is what is missing.
			const [cut] = readTrace(`${first}${text.slice(0, problem!.column - 1)}\n`).problems;
			expect(cut === undefined || cut.column >= problem!.column || !cut.message.startsWith('Not JSON')).toBe(true);
		}
	}), {numRuns: 500});
});

test('coarse facts count the lines that they leave out, and give equal states', () => {
	const coarse = [...coarsen(factsOfGather)];
	expect(coarse.filter(({type}) => type !== 'line-reached')).toEqual(factsOfGather.filter(({type}) => type !== 'line-reached'));
	expect(coarse.slice(1, 2)).toMatchObject([{type: 'line-reached', count: 4, place: {line: 12}}]);
	expect(dumpOf(coarse)).toBe(dumpOf(factsOfGather));
	expect([...coarsen(coarse)]).toEqual(coarse);
});

test('coarse facts give equal states wherever both have a fact', () => {
	const lines = arbitraryFactOf('line-reached');
	fc.assert(fc.property(fc.array(fc.oneof({weight: 2, arbitrary: lines}, {weight: 1, arbitrary: arbitraryFact})), facts => {
		const states = (each: readonly Fact[]): string[] => {
			let state = initialState();
			const dumps: string[] = [];
			for (const [index, fact] of each.entries()) {
				state = reduce(state, fact);
				if (fact.type !== 'line-reached' || each[index + 1]?.type !== 'line-reached') {
					dumps.push(JSON.stringify(dump(state)));
				}
			}

			return dumps;
		};

		expect(states([...coarsen(facts)])).toEqual(states(facts));
	}));
});
