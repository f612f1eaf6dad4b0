import type {RequestOutcome, WhatIf} from './what-if.js';

/* What-ifs as a person writes them: on the command line, and in the line that is printed on leaving. */

const writeOutcome = (outcome: RequestOutcome): string => outcome.type === 'status' ? String(outcome.status) : outcome.type;

/** Seconds without an exponent. */
const writeSeconds = (seconds: number): string => seconds.toFixed(9).replace(/\.?0+$/, '');

const writers: {readonly [T in WhatIf['type']]: (whatIf: Extract<WhatIf, {readonly type: T}>) => string} = {
	'io-time': ({io, time}) => `io ${io} at ${writeSeconds(time)}`,
	'io-outcome': ({io, outcome}) => `io ${io} gives ${writeOutcome(outcome)}`,
	'io-swap': ({first, second}) => `swap io ${first} ${second}`,
	'timer-time': ({handle, time}) => `timer ${handle} at ${writeSeconds(time)}`,
	'timer-swap': ({first, second}) => `swap timers ${first} ${second}`,
	'ready-swap': ({first, second}) => `swap ready ${first} ${second}`,
	variable: ({of, frame, name, value}) => `${of.type} ${of.type === 'task' ? of.taskId : of.thread} frame ${frame} ${name} = ${value.trim()}`,
	seed: ({seed}) => `seed ${seed}`,
};

export const writeWhatIf = (whatIf: WhatIf): string => (writers[whatIf.type] as (whatIf: WhatIf) => string)(whatIf);

const readOutcome = (text: string): RequestOutcome => text === 'failure' || text === 'timeout' ? {type: text} : {type: 'status', status: Number(text)};

const number = String.raw`(\d+(?:\.\d+)?)`;

const readers: ReadonlyArray<readonly [pattern: RegExp, read: (parts: readonly string[]) => WhatIf]> = [
	[new RegExp(`^io (\\d+) at ${number}$`), ([io, time]) => ({type: 'io-time', io: Number(io), time: Number(time)})],
	[/^io (\d+) gives (\d{3}|failure|timeout)$/, ([io, outcome]) => ({type: 'io-outcome', io: Number(io), outcome: readOutcome(outcome!)})],
	[/^swap io (\d+) (\d+)$/, ([first, second]) => ({type: 'io-swap', first: Number(first), second: Number(second)})],
	[new RegExp(`^timer (\\d+) at ${number}$`), ([handle, time]) => ({type: 'timer-time', handle: Number(handle), time: Number(time)})],
	[/^swap timers (\d+) (\d+)$/, ([first, second]) => ({type: 'timer-swap', first: Number(first), second: Number(second)})],
	[/^swap ready (\d+) (\d+)$/, ([first, second]) => ({type: 'ready-swap', first: Number(first), second: Number(second)})],
	[/^task (\d+) frame (\d+) (\w+) = (.+)$/su, ([taskId, frame, name, value]) => ({type: 'variable', of: {type: 'task', taskId: Number(taskId)}, frame: Number(frame), name: name!, value: value!})],
	[/^thread (\d+) frame (\d+) (\w+) = (.+)$/su, ([thread, frame, name, value]) => ({type: 'variable', of: {type: 'thread', thread: Number(thread)}, frame: Number(frame), name: name!, value: value!})],
	[/^seed (\d+)$/, ([seed]) => ({type: 'seed', seed: Number(seed)})],
];

/** Reads what `writeWhatIf` writes; null: it is none. */
export const readWhatIf = (text: string): WhatIf | null => {
	for (const [pattern, read] of readers) {
		const match = pattern.exec(text.trim());
		if (match !== null) {
			return read(match.slice(1));
		}
	}

	return null;
};
