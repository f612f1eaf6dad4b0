import {comparable, comparableStderr, untilMainEnds} from '../judge/comparable.js';
import {judge} from '../judge/judge.js';
import {runOurs} from '../judge/ours.js';
import {generate, type Block} from './grammar.js';
import {renderProgram} from './render.js';
import {shrink} from './shrink.js';

/* Random programs in CPython and here. Many are run as one program, for starting takes longest. */

export const batchSize = 20;

type Outcome = {readonly stdout: string; readonly stderr: string; readonly error: string | null; readonly handles: readonly string[]};

export type Difference = {readonly seed: number; readonly source: string; readonly cpython: Outcome; readonly ours: Outcome};

/** Reports of exceptions that nobody has asked for come when their tasks go: in CPython their order is that of counting references. */
const inOrder = (stderr: string): string => stderr
	// Of a task that is destroyed one cannot say whether it or its coroutine goes first.
	.replaceAll(/(?<=^task: .*coro=<\S+ )(?:running at|done, defined at) [^>]*/gm, '…')
	.replaceAll(/ at \/(?:usr\/)?lib\/\S+\.py:\d+/g, '')
	.replaceAll(/^Traceback \(most recent call last\):\n(?! )/gm, '')
	.replaceAll(/(?<=at )0x[\da-f]+/g, '…')
	.split(/(?=^---- \d+$)/m)
	.map(section => section.split(/(?=^(?:\w+ exception was never retrieved|Exception in callback|Task was destroyed|Exception ignored|unhandled exception during|an error occurred during|\w+ exception in shielded future|\S+:\d+: RuntimeWarning))/m).toSorted().join(''))
	.join('');

/** So many random programs are compared in `npm test`. */
export const casesInTests = 500;

const both = async (cases: readonly Block[]): Promise<{readonly cpython: Outcome; readonly ours: Outcome}> => {
	const program = {name: 'generated.py', source: renderProgram(cases)};
	const verdict = await judge(program);
	const ours = runOurs(program);
	const until = untilMainEnds(verdict.handles);
	return {
		cpython: {stdout: verdict.stdout, stderr: inOrder(comparableStderr(verdict.stderr)), error: verdict.error, handles: comparable(verdict.handles, until)},
		ours: {stdout: ours.stdout, stderr: inOrder(comparableStderr(ours.stderr)), error: ours.error, handles: comparable(ours.handles, until)},
	};
};

const isEqual = (one: Outcome, other: Outcome): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Runs the programs of so many seeds; what differs comes back as the smallest program found that does. */
export const compareSeeds = async (first: number, count: number): Promise<readonly Difference[]> => {
	const cases = Array.from({length: count}, (_, index) => generate(first + index));
	const {cpython, ours} = await both(cases);
	if (isEqual(cpython, ours) && (count === 1 || cpython.error === null)) {
		return [];
	}

	if (count > 1) {
		// One that differs, or ends the interpreter, hides those behind it.
		const half = Math.floor(count / 2);
		return [...await compareSeeds(first, half), ...await compareSeeds(first + half, count - half)];
	}

	const least = await shrink(cases[0]!, async candidate => {
		const result = await both([candidate]);
		return !isEqual(result.cpython, result.ours);
	});
	return [{seed: first, source: renderProgram([least]), ...await both([least])}];
};
