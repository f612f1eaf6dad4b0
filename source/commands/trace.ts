import {loopState} from '../simulator/simulation.js';
import {TRACE_VERSION, type TraceHeader} from '../trace/header.js';
import {writeFact, writeHeader} from '../trace/write.js';
import type {Command} from './command.js';
import {endingLines} from './endings.js';
import {changedOptions} from './flags.js';
import {listenForSignals, slices} from './pace.js';
import {prepare} from './prepare.js';
import {outputFailure} from './run.js';
import {createWriter} from './writer.js';

/** Characters that are handed on at once. */
const CHUNK = 64_000;

export const traceCommand: Command = {
	name: 'trace',
	usage: 'FILE [ARGUMENT…]',
	summary: 'no screen: the run as JSON Lines, one fact a line',
	details: [
		['Prints a header, then everything that happens in the run: handles, timers, tasks, lines, output. The same', 'program, options and input give the same trace, to the byte.'],
		['A trace is walked through like a program, on the same screens: loopscope TRACE'],
	],
	examples: [
		['loopscope trace gather.py > gather.jsonl', 'record a run'],
		['loopscope gather.jsonl', 'walk through it'],
		['loopscope trace gather.py | jq -c \'select(.type == "printed")\'', 'what it printed, and when'],
	],
	flags: ['level', 'input', 'seed', 'latency', 'bandwidth', 'cost', 'limit', 'signal', 'whatIf'],
	most: Number.POSITIVE_INFINITY,
	needs: 'a FILE to trace',
	async run(host, request) {
		const prepared = await prepare(host, request);
		if (prepared.type === 'refused') {
			return prepared.code;
		}

		const {path, options, simulation: first} = prepared;
		const output = createWriter(host.stdout);
		const errors = createWriter(host.stderr);
		const signals = listenForSignals(host);
		const header: TraceHeader = {type: 'run', loopscope: TRACE_VERSION, python: '3.14', file: path, options: changedOptions(options)};
		try {
			let text = writeHeader(header);
			for await (const {simulation, facts, ended} of slices(first, request.flags.level)) {
				for (const fact of facts) {
					text += writeFact(fact);
					if (text.length > CHUNK) {
						await signals.orSignal(output.write(text));
						text = '';
						if (signals.code() !== null || output.failure() !== null) {
							break;
						}
					}
				}

				// Whoever follows a trace that is being made sees what has happened so far.
				await signals.orSignal(output.write(text));
				text = '';
				const code = signals.code() ?? outputFailure(output, errors);
				if (code !== null) {
					return code;
				}

				if (ended) {
					const state = loopState(simulation);
					const lines = endingLines(state);
					await errors.write(lines.length === 0 ? '' : `loopscope: ${lines.join('\n')}\n`);
					await signals.orSignal(output.flush().then(() => true));
					return signals.code() ?? outputFailure(output, errors) ?? state.ended?.exitCode ?? 0;
				}
			}

			return 0;
		} finally {
			signals.stopListening();
		}
	},
};
