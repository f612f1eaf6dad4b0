import {setImmediate} from 'node:timers/promises';
import {isAtEnd} from '../timeline/timeline.js';
import {plainStep} from '../view/plain.js';
import {update} from '../view/update.js';
import {stateOfWalk, type Walk} from '../view/walk.js';
import {endingLines} from './endings.js';
import type {Host} from './host.js';
import {listenForSignals} from './pace.js';
import {outputFailure} from './run.js';
import {createWriter} from './writer.js';

/** Instructions between two looks at what else goes on. */
const SLICE = 250_000;

/** Prints a walk as text, step by step, from where it is to its end, and gives the exit code of who looked at it all: 0. */
export const printWalk = async (host: Host, from: Walk): Promise<number> => {
	const output = createWriter(host.stdout);
	const errors = createWriter(host.stderr);
	const signals = listenForSignals(host);
	const stopped = (): number | null => signals.code() ?? outputFailure(output, errors);
	try {
		for (let walk = from; ;) {
			while (walk.timeline.goal !== null) {
				walk = update(walk, {type: 'worked', budget: SLICE});
				await setImmediate();
				const code = stopped();
				if (code !== null) {
					return code;
				}
			}

			await signals.orSignal(output.write(`${plainStep(walk).join('\n')}\n\n`));
			const code = stopped();
			if (code !== null) {
				return code;
			}

			if (isAtEnd(walk.timeline)) {
				const lines = endingLines(stateOfWalk(walk));
				await output.write(lines.length === 0 ? '' : `${lines.join('\n')}\n`);
				await output.flush();
				return outputFailure(output, errors) ?? 0;
			}

			walk = update(walk, {type: 'went', goal: {type: 'forward', size: 'step', count: 1}});
		}
	} finally {
		signals.stopListening();
	}
};
