import type {Fact} from '../loop/facts.js';
import {loopState} from '../simulator/simulation.js';
import type {Command} from './command.js';
import {endingLines, interruptedLine} from './endings.js';
import {listenForSignals, slices} from './pace.js';
import {prepare} from './prepare.js';
import {BROKEN_PIPE, createWriter, isClosed, type Writer} from './writer.js';

type Piece = {readonly stream: 'stdout' | 'stderr'; readonly text: string};

/** What was printed, in order; pieces for the same stream that follow each other are one. */
const printedPieces = (facts: readonly Fact[]): readonly Piece[] => {
	const pieces: Piece[] = [];
	for (const fact of facts) {
		if (fact.type === 'printed') {
			const last = pieces.at(-1);
			const {stream, text} = fact;
			if (last?.stream === stream) {
				pieces[pieces.length - 1] = {stream, text: last.text + text};
			} else {
				pieces.push({stream, text});
			}
		}
	}

	return pieces;
};

/** The exit code of a command whose standard output nobody takes; null while somebody does. */
export const outputFailure = ({failure}: Writer, errors: Writer): number | null => {
	const code = failure();
	if (code === null) {
		return null;
	}

	if (isClosed(code)) {
		return BROKEN_PIPE;
	}

	void errors.write(`loopscope: cannot write the output: ${code}\n`);
	return 1;
};

export const runCommand: Command = {
	name: 'run',
	usage: 'FILE [ARGUMENT…]',
	summary: 'no screen: the program\'s own stdout, stderr and exit code',
	details: [
		['Runs a Python program in the simulated world and prints what it prints. Waiting takes no time.'],
		['What follows FILE are the program\'s own arguments; put -- before those that begin with a dash.'],
	],
	examples: [
		['loopscope run gather.py', 'run a program'],
		['loopscope run ask.py --input Ada --input 36', 'answer its two questions'],
		['loopscope run crawl.py -- --depth 2', 'with arguments of its own'],
	],
	flags: ['input', 'seed', 'latency', 'bandwidth', 'cost', 'limit', 'signal', 'whatIf'],
	most: Number.POSITIVE_INFINITY,
	needs: 'a FILE to run',
	async run(host, request) {
		const prepared = await prepare(host, request);
		if (prepared.type === 'refused') {
			return prepared.code;
		}

		const writers = {stdout: createWriter(host.stdout), stderr: createWriter(host.stderr)};
		const signals = listenForSignals(host);
		try {
			for await (const {simulation, facts, ended} of slices(prepared.simulation, 'handles')) {
				for (const {stream, text} of printedPieces(facts)) {
					await signals.orSignal(writers[stream].write(text));
				}

				const state = loopState(simulation);
				const code = signals.code() ?? outputFailure(writers.stdout, writers.stderr);
				if (code !== null) {
					void (signals.code() !== null && writers.stderr.write(`loopscope: ${interruptedLine(state)}\n`));
					return code;
				}

				if (ended) {
					const lines = endingLines(state);
					await writers.stderr.write(lines.length === 0 ? '' : `loopscope: ${lines.join('\n')}\n`);
					await signals.orSignal(writers.stdout.flush().then(() => true));
					return signals.code() ?? outputFailure(writers.stdout, writers.stderr) ?? state.ended?.exitCode ?? 0;
				}
			}

			return 0;
		} finally {
			signals.stopListening();
		}
	},
};
