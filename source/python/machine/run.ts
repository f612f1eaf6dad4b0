import {deliver} from './deliver.js';
import {toException, unwind} from './exceptions.js';
import {settleSuspects} from './finalisation.js';
import type {Machine} from './machine.js';
import {handlerTable} from './operations/table.js';

/** Why `run` came back: the instructions ran out, the host asked for it, or the outermost frame has ended. */
export type RunStop = 'budget' | 'stopped' | 'ended';

/** What a turn of native code costs of the budget, in instructions. */
const nativeTurn = 10;

/** Executes at most about `budget` instructions. The result or failure of the outermost frame is left in the machine. */
export const run = (m: Machine, budget: number): RunStop => {
	m.deadline = m.executed + budget;
	for (;;) {
		try {
			return execute(m);
		} catch (error: unknown) {
			unwind(m, toException(m, error));
		}
	}
};

const execute = (m: Machine): RunStop => {
	for (;;) {
		m.attention = false;
		if (m.suspects.length > 0) {
			settleSuspects(m);
		}

		// Before the wish to stop: what left the outermost frame is in this machine only.
		if (m.frame === null) {
			return 'ended';
		}

		if (m.stop) {
			return 'stopped';
		}

		if (m.executed >= m.deadline) {
			return 'budget';
		}

		if (m.frame.native !== null) {
			m.deadline -= nativeTurn;
			deliver(m, null, 'return');
			continue;
		}

		const frame = m.repush(m.frame);
		const {ops} = frame.code;
		do {
			const at = frame.pc;
			frame.at = at;
			frame.pc = at + 2;
			m.executed++;
			handlerTable[ops[at]!]!(m, frame, ops[at + 1]!);
		} while (m.frame === frame && !m.attention);
	}
};
