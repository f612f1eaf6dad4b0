import type {ColumnMessages} from '../messages/columns.js';
import type {SentencesFor} from '../messages.js';

export const columns: SentencesFor<ColumnMessages> = {
	'in-iteration': ({iteration}) => `in iteration ${iteration}`,
	'due': ({time, rest}) => `due ${time}, ${rest === '' ? 'now' : `in ${rest}`}`,
	'due-at': ({time}) => `due ${time}`,
	'overdue': ({time, by}) => `due ${time}, ${by} late`,
	'late': ({by}) => `${by} late`,
	'until': ({time}) => `until ${time}`,
	'made-in-line': ({line}) => `made in line ${line}`,
	'at-line': ({line}) => `at line ${line}`,
	'own-callback': () => 'asyncio\'s own',
	'timeout-before': () => 'timeout:',
	'slept-before': () => 'was for',
	'for-before': () => 'for',
	'workers-threads': () => 'threads: in turn',
	'workers-processes': () => 'processes: at once',
	'worker-runs': () => 'runs',
	'worker-waits': () => 'waits',
	'job-waits': ({name}) => `${name}: in line`,
	'job-runs': ({name, thread, what}) => `${name}: ${thread}${what === '' ? '' : `, ${what}`}`,
	'timeout-of': ({who}) => `the timeout of ${who}`,
	'callback-of': ({callback}) => `The callback ${callback}`,
	'asyncio-itself': () => 'asyncio',
};
