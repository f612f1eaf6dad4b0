import {ValueProblem} from '../../source/python/problem.js';

/** What a call raises, as a traceback ends: `'ValueError: …'`; or what it returns. */
export function outcome(call: () => unknown): unknown {
	try {
		return call();
	} catch (error) {
		if (error instanceof ValueProblem) {
			return `${error.type}: ${error.message}`;
		}

		throw error;
	}
}
