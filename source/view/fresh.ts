import type {Fact} from '../loop/facts.js';
import {handleKey, taskKey} from './entries.js';

/** The keys of what arrived somewhere in these facts. */
export const freshKeys = (facts: readonly Fact[]): ReadonlySet<string> => {
	const keys = new Set<string>();
	for (const fact of facts) {
		switch (fact.type) {
			case 'handle-scheduled': {
				keys.add(fact.taskId === null ? handleKey(fact.handle) : taskKey(fact.taskId));
				break;
			}

			case 'timer-armed': case 'timer-due': {
				keys.add(handleKey(fact.handle));
				break;
			}

			case 'task-suspended': case 'task-run-started': {
				keys.add(taskKey(fact.taskId));
				break;
			}

			case 'io-waiting': {
				keys.add(`io ${fact.io}`);
				break;
			}

			case 'job-queued': {
				keys.add(`job ${fact.job}`);
				break;
			}

			case 'coroutine-created': {
				keys.add(`coroutine ${fact.coroutine}`);
				break;
			}

			// The others bring nothing to a column.
			default:
		}
	}

	return keys;
};
