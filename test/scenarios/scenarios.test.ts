import {execFileSync, spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {parseLesson} from '../../source/course/lesson.js';
import {scanComments} from '../../source/course/scan-comments.js';
import {scenarioFiles} from '../../source/scenarios.generated.js';
import {wrap} from '../../source/view/text.js';
import {runOurs} from '../judge/ours.js';

/* What a program prints to whoever runs it. Times are exact on the simulated clock, and a little more on a real one. */
const outputs: Readonly<Record<string, readonly string[]>> = {
	'01-one-after-the-other.py': [
		'Starting Task 1', 'Finished Task 1', 'Starting Task 2', 'Finished Task 2', 'Starting Task 3', 'Finished Task 3', 'Total time: 6.00 seconds',
	],
	'02-all-at-once.py': [
		'Starting Task 1', 'Starting Task 2', 'Starting Task 3', 'Finished Task 1', 'Finished Task 2', 'Finished Task 3', 'Total time: 2.00 seconds',
	],
	'03-a-coroutine-object.py': ['<class \'coroutine\'>', 'Only now is it awaited.', 'Hello, Ada!', 'The name has 3 letters.'],
	'04-two-tasks.py': ['both are ordered', 'tea: begun', 'toast: begun', 'toast: ready', 'tea: ready', 'breakfast: tea and toast'],
	'05-fetch-one-after-the-other.py': ['200 https://httpbin.org/delay/2', '200 https://httpbingo.org/delay/2', 'Total time: 4.00 seconds'],
	'06-fetch-with-tasks.py': ['200 https://httpbin.org/delay/2', '200 https://httpbingo.org/delay/2', 'Total time: 2.00 seconds'],
	'07-network-and-clock.py': [
		'answer from https://httpbin.org/delay/1', 'rested for 2 seconds', 'answer from https://httpbin.org/delay/3', '[200, 200, \'rested\']',
	],
	'08-timers.py': ['three timers are armed', '1.0 s: armed second', '2.0 s: armed third', '3.0 s: armed first', 'the last one woke main'],
	'09-event-loop-by-hand.py': [
		'news: connecting', 'weather: connecting', 'sports: connecting', 'sports: received something', 'news: received something',
		'weather: received something', 'weather: done', 'news: received something', 'news: done', 'sports: received something', 'sports: done',
		'Total time: 5.00 seconds',
	],
};

const scenarios = Object.entries(scenarioFiles);

test('each has its output here', () => {
	expect(scenarios.map(([file]) => file)).toEqual(Object.keys(outputs));
});

test('one is to start with', () => {
	expect(scenarios.filter(([, text]) => parseLesson(text).startHere).map(([file]) => file)).toEqual(['01-one-after-the-other.py']);
});

describe.each(scenarios)('%s', (file, text) => {
	const {title, about, paragraph, notes, problems, columns, startHere} = parseLesson(text);
	const statements = new Set(scanComments(text).statements);

	test('says what it is about, in the room that the menu has at 80 columns', () => {
		expect(title.length, title).toBeGreaterThan(0);
		expect(title.length + (startHere ? 'Start here: '.length : 0), title).toBeLessThanOrEqual(38);
		expect(about.length, about).toBeGreaterThan(0);
		expect(about.length, about).toBeLessThanOrEqual(36);
		expect(wrap(paragraph, 78).length, paragraph).toBeLessThanOrEqual(3);
		expect(problems).toEqual([]);
	});

	test('has notes at lines that are reached', () => {
		const {facts} = runOurs({name: file, source: text});
		const reached = new Set(facts.map(fact => fact.type === 'line-reached' ? fact.place.line : 0));
		expect(notes.size).toBeGreaterThan(0);
		for (const [line, note] of notes) {
			expect(statements.has(line), `${line}: ${note}`).toBe(true);
			expect(reached.has(line), `${line}: ${note}`).toBe(true);
			expect(note.length, note).toBeLessThanOrEqual(80);
		}
	});

	test('prints what it should on the simulated clock', () => {
		const {stdout, stderr, exitCode} = runOurs({name: file, source: text});
		expect({lines: stdout.split('\n'), stderr, exitCode}).toEqual({lines: [...outputs[file]!, ''], stderr: '', exitCode: 0});
	});

	test('shows its own lists only if it has them', () => {
		for (const variable of Object.values(columns ?? {})) {
			expect(text).toMatch(new RegExp(`^${variable} = `, 'mu'));
		}
	});
});

describe('with python3, where that is all it takes', () => {
	const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
	// On a busy machine a real clock is late.
	const wholeSeconds = (lines: readonly string[]) => lines.map(line => line.replace(/(?<=\d)\.\d+(?= s)/u, ''));
	const standard = scenarios.filter(([, text]) => !/^import (?:aiohttp|requests)$/mu.test(text));
	const python = ['python3', 'python'].find(command => {
		try {
			execFileSync(command, ['-c', 'import sys; assert sys.version_info >= (3, 11)'], {stdio: 'ignore'});
			return true;
		} catch {
			return false;
		}
	});

	test('are most of them', () => {
		expect(standard.map(([file]) => file)).toHaveLength(6);
	});

	test.skipIf(python === undefined).concurrent.for(standard)('%s', async ([file]) => {
		const child = spawn(python!, ['-W', 'error', path.join(folder, file)], {stdio: ['ignore', 'pipe', 'pipe']});
		const [out, error] = await Promise.all([child.stdout, child.stderr].map(async stream => {
			let text = '';
			for await (const chunk of stream.setEncoding('utf8')) {
				text += chunk as string;
			}

			return text;
		}));
		expect(error).toBe('');
		expect(wholeSeconds(out!.split('\n'))).toEqual(wholeSeconds([...outputs[file]!, '']));
	});
});

test('a teacher finds the files where they are embedded from', () => {
	const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
	expect(fs.readdirSync(folder).filter(file => file.endsWith('.py')).toSorted()).toEqual(scenarios.map(([file]) => file));
});
